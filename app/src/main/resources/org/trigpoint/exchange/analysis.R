# Finds the tables of a Trigpoint study again, and starts multilevel models. Run in the unpacked folder: Rscript analysis.R

sha256 <- function(file) {
  if (exists("sha256sum", envir = asNamespace("tools"))) {
    return(unname(get("sha256sum", envir = asNamespace("tools"))(file)))
  }
  if (requireNamespace("digest", quietly = TRUE)) return(digest::digest(file = file, algo = "sha256"))
  for (program in c("sha256sum", "shasum")) {
    if (nzchar(Sys.which(program))) {
      asked <- if (program == "shasum") c("-a", "256", shQuote(file)) else shQuote(file)
      return(sub(" .*", "", system2(program, asked, stdout = TRUE)))
    }
  }
  stop("Install the package digest, or R 4.5 or newer: without either the digests can't be checked.")
}

sums <- read.table("SHA256SUMS", col.names = c("digest", "file"), colClasses = "character")
for (at in seq_len(nrow(sums))) {
  if (!identical(tolower(sha256(sums$file[at])), sums$digest[at])) stop(sums$file[at], " is not as it was exported.")
}
cat(nrow(sums), "files are as they were exported.\n")

read <- function(path) {
  read.csv(path, colClasses = "character", na.strings = "", check.names = FALSE, fileEncoding = "UTF-8")
}
tables <- new.env()
data <- function(name) {
  if (!exists(name, envir = tables, inherits = FALSE)) {
    assign(name, read(file.path("data", paste0(name, ".csv"))), envir = tables)
  }
  get(name, envir = tables, inherits = FALSE)
}
same <- function(arm, wanted) if (is.na(wanted)) is.na(arm) else !is.na(arm) & arm == wanted

# Means and standard deviations by arm.
numbers <- read("tables/numbers.csv")
for (at in seq_len(nrow(numbers))) {
  line <- numbers[at, ]
  table <- data(line$file)
  found <- as.numeric(table[same(table$arm, line$arm), line$column])
  found <- found[!is.na(found)]
  stopifnot(length(found) == as.numeric(line$n))
  stopifnot(isTRUE(all.equal(mean(found), as.numeric(line$mean), tolerance = 1e-9)))
  if (!is.na(line$sd)) stopifnot(isTRUE(all.equal(sd(found), as.numeric(line$sd), tolerance = 1e-9)))
}
cat(nrow(numbers), "means found again.\n")

# Counts of words by arm.
counts <- read("tables/counts.csv")
for (at in seq_len(nrow(counts))) {
  line <- counts[at, ]
  table <- data(line$file)
  values <- table[same(table$arm, line$arm), line$column]
  stopifnot(sum(!is.na(values) & values == line$value) == as.numeric(line$n))
}
cat(nrow(counts), "counts found again.\n")

# Where a model begins: the total at the end on the total at the beginning and the arm, people within sites.
# What clusters and covariates belong in it is for the analysis plan to say.
if (requireNamespace("lme4", quietly = TRUE)) {
  scores <- data("scores")
  scores <- scores[scores$part == "total" & !is.na(scores$score), ]
  scores$score <- as.numeric(scores$score)
  for (instrument in unique(scores$instrument)) {
    for (form in unique(scores$form[scores$instrument == instrument])) {
      one <- scores[scores$instrument == instrument & scores$form %in% form, ]
      if (!any(one$time %in% "baseline")) {
        after <- one[one$time %in% "endline" & !is.na(one$arm), ]
        if (nrow(after) < 30 || length(unique(after$arm)) < 2) next
        cat("\n", instrument, " ", form, ", at the end alone: nothing was asked at the beginning\n", sep = "")
        print(summary(lme4::lmer(score ~ arm + (1 | site), data = after)))
        next
      }
      before <- one[one$time == "baseline", c("person", "site", "arm", "score")]
      after <- one[one$time == "endline", c("person", "score")]
      both <- merge(before, after, by = "person", suffixes = c(".before", ".after"))
      if (nrow(both) < 30 || length(unique(both$arm)) < 2) next
      cat("\n", instrument, " ", form, "\n", sep = "")
      print(summary(lme4::lmer(score.after ~ score.before + arm + (1 | site), data = both)))
    }
  }
} else {
  cat("Install lme4 to start the multilevel models.\n")
}
