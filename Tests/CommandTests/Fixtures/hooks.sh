# Commits documents to a repository with the hook of this project: hooks.sh RUNNER HOOKS-FILE
# Prints a line for each commit that did not end as it should.
set -euo pipefail
runner=$1 hooks=$2
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
export PRE_COMMIT_HOME="$PWD/home" PREK_HOME="$PWD/home"
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

git init -q hooks
cp "$hooks" hooks/.pre-commit-hooks.yaml
git -C hooks add . && git -C hooks commit -qm hooks
revision=$(git -C hooks rev-parse HEAD)

git init -q work && cd work
printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: culturelint-system, args: [--lang, et]}]\n' "$OLDPWD/hooks" "$revision" \
  > .pre-commit-config.yaml
"$runner" install >/dev/null

# expect passes|refused NAME: commits all changes.
expect() {
  git add . && if git commit -qm "$2" >log 2>&1; then outcome=passes; else outcome=refused; fi
  if [ "$outcome" != "$1" ]; then echo "$2: $outcome"; cat log; fi
  if [ "$1" = refused ] && ! grep -q 'wording/superlative' log; then echo "$2: refused for another reason"; cat log; fi
  rm log
}

mkdir parts
printf 'language: en\nvision: Everyone in town finds what they want to learn next.\ninclude: [parts/*.yaml]\n' > culture.yaml
printf 'promise: We answer on the day you ask.\n' > parts/promise.yaml
expect passes good
printf 'language: en\nvision: We are the best library of all.\ninclude: [parts/*.yaml]\n' > culture.yaml
expect refused bad
git reset -q --hard
printf 'promise: We give the fastest answers in the world.\n' > parts/promise.yaml
expect refused "bad in an included file alone"
printf 'promise: We answer on the day after you ask.\n' > parts/promise.yaml
expect passes "good in an included file alone"
printf 'nothing of culture' > notes.txt
expect passes "no document"
