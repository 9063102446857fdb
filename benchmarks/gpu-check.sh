#!/bin/sh
# Checks the GPU side on a machine with an NVIDIA GPU, which needs neither a network nor Java nor a checkout of its own.
#
#   gpu-check.sh pack [--cuda12] [--cuda13] [FILE.tar.gz]
#       in a checkout, with network, JDK 17 or newer, Maven, git, npm and g++: builds, and collects everything in one file
#       (gpu-check.tar.gz): the command line, a Java run-time image, the sources of llama.cpp's CUDA backend, this script; with
#       --cuda12 and --cuda13 also upstream's compiled backends (176 and 132 MB), which need CUDA's libraries on that machine.
#   gpu-check.sh run [--cpu] [--build [ARCHITECTURES]] [--shape SHAPE] [--report FILE]
#       in the unpacked folder: GPU and driver, layers offloaded, canary, figures, all in a text file (gpu-check.txt).
#       --build compiles the backend there (nvcc, cmake, g++, cuBLAS) for the GPUs at hand or for the architectures named, as 90
#       or 80;90. --cpu leaves the GPU out. The shape is one of "supercorrect random-model"; 0.6B unless named.
#
# Status: 0 if what was asked for was computed, 1 if not, 2 for wrong usage.
# SPDX-License-Identifier: Apache-2.0
set -eu
unset CDPATH

here=$(cd -P -- "$(dirname -- "$0")" && pwd -P)

fail() {
  printf 'gpu-check: %s\n' "$1" >&2
  exit "${2:-1}"
}

usage() {
  sed -n '2,/^# SPDX/p' "$0" | sed -e '/SPDX/d' -e 's/^# \{0,1\}//' >&2
  exit 2
}

need() {
  for tool; do
    command -v "$tool" >/dev/null || fail "$tool is needed and was not found in PATH"
  done
}

# --- pack ---------------------------------------------------------------------------------------------------------------

# What a worker and the command line need of the JDK.
MODULES=java.base,java.logging,java.management,java.net.http,jdk.unsupported,jdk.zipfs,jdk.jfr

pack() {
  backends=
  output=
  while [ $# -gt 0 ]; do
    case $1 in
      --cuda12 | --cuda13) backends="$backends linux-x86_64-${1#--}" ;;
      -*) usage ;;
      *) output=$1 ;;
    esac
    shift
  done
  output=${output:-gpu-check.tar.gz}
  root=$(cd -P -- "$here/.." && pwd -P)
  need java jlink git npm g++ mvn tar
  stage=$(mktemp -d)
  trap 'rm -rf "$stage"' EXIT
  box=$stage/gpu-check
  mkdir "$box"

  (cd "$root" && mvn -B -q -pl supercorrect-cli -am -Dmaven.test.skip=true package)
  for jar in "$root"/supercorrect-cli/target/supercorrect-cli-*-runnable.jar; do
    cp "$jar" "$box/supercorrect.jar"
  done
  [ -f "$box/supercorrect.jar" ] || fail "the build made no runnable jar"
  jlink --add-modules "$MODULES" --strip-debug --no-header-files --no-man-pages --output "$box/jre"

  # the same release as the libraries, so that the backend fits them
  bundle=$(find "$root/supercorrect-llama/target/npm" -name gitRelease.bundle | head -n 1)
  [ -n "$bundle" ] || fail "the build fetched no sources of llama.cpp"
  git clone -q --bare "$bundle" "$stage/llama.git"
  git -C "$stage/llama.git" archive --format=tar HEAD ggml LICENSE | (mkdir "$box/llama.cpp" && cd "$box/llama.cpp" && tar xf -)

  for backend in $backends; do
    (cd "$root/supercorrect-llama" && java src/main/build/Natives.java build "$backend" "$root/supercorrect-llama" none)
    mkdir -p "$box/backends/$backend"
    cp -r "$root/supercorrect-llama/target/natives/$backend/META-INF" "$box/backends/$backend/"
  done
  cp "$0" "$box/gpu-check.sh"
  git -C "$root" log -1 --format='%H %cd' >"$box/version.txt"
  tar czf "$output" -C "$stage" gpu-check
  printf 'Packed %s (%s). There: tar xf it, and gpu-check/gpu-check.sh run\n' "$output" "$(du -h "$output" | cut -f 1)"
}

# --- run ----------------------------------------------------------------------------------------------------------------

# A title, then a command with its output; its failure is written down and does not end the run.
section() {
  title=$1
  shift
  printf '\n== %s\n' "$title"
  if "$@" 2>&1; then :; else printf '(status %s)\n' "$?"; fi
}

capabilities() {
  nvidia-smi --query-gpu=compute_cap --format=csv,noheader | tr -d '. ' | sort -u | tr '\n' ';' | sed 's/;$//'
}

# Compiles llama.cpp's CUDA backend, and lays it down as a natives jar does.
build_backend() {
  need nvcc cmake g++ sha256sum
  architectures=${1:-$(capabilities)}
  [ -n "$architectures" ] || fail "no architecture was named and nvidia-smi lists none"
  cmake -S "$here/llama.cpp/ggml" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON -DGGML_BACKEND_DL=ON \
    -DGGML_CUDA=ON -DGGML_NATIVE=OFF -DGGML_BUILD_TESTS=OFF -DGGML_BUILD_EXAMPLES=OFF \
    "-DCMAKE_CUDA_ARCHITECTURES=$architectures" >"$work/cmake.log" 2>&1 || fail "cmake failed; see $work/cmake.log"
  cmake --build "$work/build" --target ggml-cuda -j "$(getconf _NPROCESSORS_ONLN)" >>"$work/cmake.log" 2>&1 ||
    fail "the compiler failed; see $work/cmake.log"
  library=$(find "$work/build" -name libggml-cuda.so | head -n 1)
  cuda=$(nvcc --version | sed -n 's/.*release \([0-9.]*\),.*/\1/p')
  major=${cuda%%.*}
  case $major in 12) oldest=525 ;; *) oldest=580 ;; esac
  classifier=linux-x86_64-cuda$major
  folder=$here/backends/built/META-INF/supercorrect-natives/$classifier
  rm -rf "$here/backends/built"
  mkdir -p "$folder"
  cp "$library" "$folder/"
  codes=$(printf '%s' "$architectures" | sed 's/[^0-9;]//g' | tr ';' ',')
  {
    printf 'platform=%s\nfile.libggml-cuda.so.sha256=%s\n' "$classifier" "$(sha256sum "$library" | cut -d ' ' -f 1)"
    printf 'cuda.version=%s\ncuda.cubin=%s\ncuda.ptx=%s\n' "$cuda" "$codes" "$codes"
    printf 'cuda.driver=%s\ncuda.ptx.driver=%s\n' "$oldest" "$oldest"
    printf 'cuda.needs=libcudart.so.%s,libcublas.so.%s,libcuda.so.1\n' "$major" "$major"
  } >"$folder/index.properties"
}

supercorrect() {
  "$java" -cp "$path" io.github.supercorrect.cli.Main "$@"
}

gpu_facts() {
  nvidia-smi --query-gpu=index,name,compute_cap,driver_version,memory.total --format=csv
  nvidia-smi | head -n 12
}

# The log line of the load says device and layers, and the canary is part of the load.
solve() {
  supercorrect solve "$@" --debug --stats 'What is 47 + 85?' </dev/null
}

figures() {
  if supercorrect --help 2>&1 | grep -q '^ *bench '; then
    # shellcheck disable=SC2086 # options, separated by spaces
    supercorrect bench --model "$model" $gpu
  else
    printf 'This build has no bench command; one solve instead:\n'
    # shellcheck disable=SC2086
    solve --model "$model" --chat-format chatml --max-tokens 128 $gpu
  fi
}

check() {
  printf 'gpu-check of %s, %s\n' "$(cat "$here/version.txt" 2>/dev/null || echo 'an unknown version')" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  section 'processor' sh -c 'uname -srm; grep -m 1 "model name" /proc/cpuinfo; getconf _NPROCESSORS_ONLN'
  section 'GPU' gpu_facts
  section 'Java' "$java" -version
  for each in $built; do
    section 'backend' cat "$here/backends/$each"/META-INF/supercorrect-natives/*/index.properties
  done
  section 'model' supercorrect random-model --shape "$shape" "$model"
  # shellcheck disable=SC2086
  section "nano, $gpu" solve --model nano $gpu
  # shellcheck disable=SC2086
  section "$shape, $gpu" solve --model "$model" --chat-format chatml --max-tokens 16 $gpu
  section "$shape on the CPU" solve --model "$model" --chat-format chatml --max-tokens 16 --gpu-layers 0
  section 'figures' figures
}

run() {
  gpu='--gpu-layers all'
  build=
  architectures=
  shape='0.6B'
  report='gpu-check.txt'
  while [ $# -gt 0 ]; do
    case $1 in
      --cpu) gpu='--gpu-layers 0' ;;
      --build)
        build=yes
        case ${2:-} in [0-9]*) architectures=$2; shift ;; esac
        ;;
      --shape) shape=${2:?--shape needs a name}; shift ;;
      --report) report=${2:?--report needs a file}; shift ;;
      *) usage ;;
    esac
    shift
  done
  [ -f "$here/supercorrect.jar" ] || fail "run this in the folder that pack made and tar unpacked"
  java=$here/jre/bin/java
  [ -x "$java" ] || { need java; java=$(command -v java); }
  work=$here/work
  mkdir -p "$work"
  export XDG_CACHE_HOME="$work/cache"
  model=$work/$shape.gguf
  rm -f "$model"
  if [ -n "$build" ]; then build_backend "$architectures"; fi
  # a backend that was built here stands before those that were brought along
  built=
  for each in built linux-x86_64-cuda13 linux-x86_64-cuda12; do
    if [ -d "$here/backends/$each" ]; then built="$built $each"; fi
  done
  path=$here/supercorrect.jar
  for each in $built; do path=$path:$here/backends/$each; done
  check >"$report"
  cat "$report"
  if [ "$gpu" = '--gpu-layers 0' ]; then wanted='on CPU'; else wanted='on CUDA'; fi
  # one line for each load with the device that was asked for; the CPU's is there in any case
  loads=$(grep -c "Loaded .* $wanted" "$report" || true)
  printf '\n%s loads %s; the report is %s\n' "$loads" "$wanted" "$report"
  [ "$loads" -ge 2 ] || exit 1
}

case ${1:-} in
  pack) shift && pack "$@" ;;
  run) shift && run "$@" ;;
  *) usage ;;
esac
