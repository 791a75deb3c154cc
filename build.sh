#!/usr/bin/env bash
# Usage: ./build.sh build|test|coverage|lint|shifted|demo [--fresh] [--api-version 2026-07-04]|docs|views|facts <folder>|regions <folder>|wire|api|pack|tools|bench|throughput|faults|fuzz|soak [--long]
# The same tasks as build.ps1; both only start the build tool in build/.
set -euo pipefail
# The build runs in the clone; a folder is meant from where the caller is.
if [[ ${1-} =~ ^(facts|regions)$ && -n ${2-} && $2 != /* && $2 != ?:* ]]; then
    set -- "$1" "$PWD/$2"
fi
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v dotnet > /dev/null || ! dotnet --version > /dev/null 2>&1; then
    echo 'The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.' >&2
    exit 1
fi

# No telemetry, and no build server that stays behind.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0

if ! output=$(dotnet build build/Build.csproj --configuration Release --verbosity quiet -nologo 2>&1); then
    printf '%s\n' "$output" >&2
    exit 1
fi
exec dotnet build/bin/Release/net10.0/Build.dll "$@"
