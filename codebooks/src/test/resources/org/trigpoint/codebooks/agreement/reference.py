"""Writes reference.txt: ratings made up, and their coefficients worked out from the definitions, value by value and pair by
pair, with numpy and scipy. It shares no line and no shortcut with what it is held against.

    python3 reference.py > reference.txt
"""

import itertools
import random
from collections import Counter

import numpy as np
from scipy import stats

T = stats.t.ppf


def alpha(units, level):
    units = [[v for v in u if v is not None] for u in units]
    units = [u for u in units if len(u) > 1]
    count = Counter(v for u in units for v in u)
    n = sum(count.values())

    def apart(a, b):
        if a == b:
            return 0.0
        if level == "nominal":
            return 1.0
        if level == "interval":
            return (a - b) ** 2
        if level == "ratio":
            return ((a - b) / (a + b)) ** 2
        low, high = min(a, b), max(a, b)
        return (sum(c for v, c in count.items() if low <= v <= high) - (count[low] + count[high]) / 2) ** 2

    observed = sum(apart(a, b) / (len(u) - 1) for u in units for a, b in itertools.permutations(u, 2)) / n
    expected = sum(count[a] * count[b] * apart(a, b) for a in count for b in count) / (n * (n - 1))
    return 1 - observed / expected


def weights(values, kind):
    x = np.array(values, float)
    i = np.arange(len(values))
    if kind == "identity":
        return np.eye(len(values))
    if kind == "linear":
        return 1 - abs(x[:, None] - x) / (x.max() - x.min())
    if kind == "quadratic":
        return 1 - (x[:, None] - x) ** 2 / (x.max() - x.min()) ** 2
    if kind == "ordinal":
        d = abs(i[:, None] - i) + 1
        m = d * (d - 1) / 2
        return 1 - m / m.max()
    d = ((x[:, None] - x) / np.where(x[:, None] + x == 0, 1, x[:, None] + x)) ** 2
    return 1 - d / ((x.max() - x.min()) / (x.max() + x.min())) ** 2


def by_category(units, gwet, kind):
    """Percent, Fleiss' kappa or Gwet's AC with Gwet's linearised intervals."""
    units = [u for u in units if any(v is not None for v in u)]
    values = sorted({v for u in units for v in u if v is not None})
    w = weights(values, kind)
    r = np.array([[u.count(v) for v in values] for u in units], float)
    n, q, each = len(units), len(values), r.sum(1)
    two = each >= 2
    share = np.zeros(n)
    share[two] = (r * (r @ w - 1)).sum(1)[two] / (each * (each - 1))[two]
    observed = share[two].mean()
    if gwet is None:
        x = share * n / two.sum()
        value = observed
    else:
        p = (r / each[:, None]).mean(0)
        if gwet:
            scale = w.sum() / (q * (q - 1))
            chance, own = scale * (p * (1 - p)).sum(), scale * (r @ (1 - p)) / each
        else:
            chance, own = p @ w @ p, r @ (w @ p) / each
        value = (observed - chance) / (1 - chance)
        x = n / two.sum() * (share - chance * two) / (1 - chance) - 2 * (1 - value) * (own - chance) / (1 - chance)
    error = (((x - value) ** 2).sum() / (n * (n - 1))) ** 0.5
    return value, max(-1, value - T(0.975, n - 1) * error), min(1, value + T(0.975, n - 1) * error)


def kappa(units, kind):
    """Cohen's kappa, with the variance of Fleiss, Cohen and Everitt written out cell by cell."""
    pairs = [u for u in units if None not in u]
    values = sorted({v for u in units for v in u if v is not None})
    w, n = weights(values, kind), len(pairs)
    p = np.array([[sum(u == [a, b] for u in pairs) for b in values] for a in values]) / n
    row, column = p.sum(1), p.sum(0)
    po, pe = (w * p).sum(), (w * np.outer(row, column)).sum()
    value = (po - pe) / (1 - pe)
    total = 0.0
    for i, j in itertools.product(range(len(values)), repeat=2):
        mean = sum(w[i][k] * column[k] for k in range(len(values))) + sum(w[k][j] * row[k] for k in range(len(values)))
        total += p[i][j] * (w[i][j] * (1 - pe) - mean * (1 - po)) ** 2
    error = ((total - (po * pe - 2 * pe + po) ** 2) / (n * (1 - pe) ** 4)) ** 0.5
    z = stats.norm.ppf(0.975)
    return value, max(-1, value - z * error), min(1, value + z * error)


def icc(units):
    x = np.array([u for u in units if None not in u], float)
    n, k = x.shape
    g = x.mean()
    b = k * ((x.mean(1) - g) ** 2).sum() / (n - 1)
    j = n * ((x.mean(0) - g) ** 2).sum() / (k - 1)
    w = ((x - x.mean(1, keepdims=True)) ** 2).sum() / (n * (k - 1))
    e = (w * n * (k - 1) - j * (k - 1)) / ((n - 1) * (k - 1))
    F = lambda a, c: stats.f.ppf(0.975, a, c)
    one = [(b - w) / (b + (k - 1) * w), (b - e) / (b + (k - 1) * e + k * (j - e) / n), (b - e) / (b + (k - 1) * e)]
    mean = [(b - w) / b, (b - e) / (b + (j - e) / n), (b - e) / b]
    out = {}
    for name, rest, free in (("1", w, n * (k - 1)), ("3", e, (n - 1) * (k - 1))):
        low, high = b / rest / F(n - 1, free), b / rest * F(free, n - 1)
        out[name + ",1"] = one[int(name) - 1], (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)
        out[name + ",k"] = mean[int(name) - 1], 1 - 1 / low, 1 - 1 / high
    fj, r = j / e, one[1]
    vn = (k - 1) * (n - 1) * (k * r * fj + n * (1 + (k - 1) * r) - k * r) ** 2
    vd = (n - 1) * k**2 * r**2 * fj**2 + (n * (1 + (k - 1) * r) - k * r) ** 2
    up, down = F(n - 1, vn / vd), F(vn / vd, n - 1)
    low = n * (b - up * e) / (up * (k * j + (k * n - k - n) * e) + n * b)
    high = n * (down * b - e) / (k * j + (k * n - k - n) * e + n * down * b)
    out["2,1"] = r, low, high
    out["2,k"] = mean[1], low * k / (1 + low * (k - 1)), high * k / (1 + high * (k - 1))
    return out


def made(seed, units, raters, categories, missing, agree):
    rng = random.Random(seed)
    rows = []
    for _ in range(units):
        truth = rng.randint(1, categories)
        row = [truth if rng.random() < agree else rng.randint(1, categories) for _ in range(raters)]
        rows.append([None if rng.random() < missing else v for v in row])
    return rows


def all_of(units):
    raters = len(units[0])
    out = {"percent": by_category(units, None, "identity"), "fleiss": by_category(units, False, "identity")}
    for level, kind in (("nominal", "identity"), ("ordinal", "ordinal"), ("interval", "quadratic"), ("ratio", "ratio")):
        out["alpha " + level] = (alpha(units, level),)
        out["gwet " + level] = by_category(units, True, kind)
    if raters == 2:
        for name, kind in (("cohen", "identity"), ("linear", "linear"), ("quadratic", "quadratic")):
            out[name] = kappa(units, kind)
        pairs = [u for u in units if None not in u]
        out["scott"] = by_category(pairs, False, "identity")
    for form, values in icc(units).items():
        out["icc " + form] = values
    return out


if __name__ == "__main__":
    cases = [(1, 30, 2, 3, 0, 0.7), (2, 60, 2, 5, 0.1, 0.5), (3, 25, 2, 2, 0.2, 0.9), (4, 40, 3, 4, 0, 0.6),
             (5, 50, 4, 5, 0.15, 0.6), (6, 80, 5, 7, 0.05, 0.8), (7, 35, 6, 3, 0.2, 0.3), (8, 20, 3, 9, 0.05, 0.1),
             (9, 300, 2, 4, 0.02, 0.95), (10, 15, 8, 6, 0, 0.5)]
    for case in cases:
        units = made(*case)
        cells = ",".join("" if v is None else str(v) for u in units for v in u)
        found = ";".join(name + "=" + " ".join(repr(float(v)) for v in values) for name, values in all_of(units).items())
        print(f"{len(units[0])}|{cells}|{found}")
