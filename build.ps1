<#
.SYNOPSIS
Builds, tests, demonstrates, documents, packs or measures AmazonMcf.
.DESCRIPTION
The same tasks as build.sh; both only start the build tool in build/. Requires the .NET 10 SDK; PowerShell 7.6 and Pester are
downloaded from NuGet if they are not installed.
.EXAMPLE
./build.ps1 -Task Test
.EXAMPLE
./build.ps1 -Task Demo -Fresh
#>
[CmdletBinding()]
param(
    # What to do.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Coverage', 'Lint', 'Shifted', 'Demo', 'Docs', 'Views', 'Facts', 'Regions', 'Wire', 'Api', 'Pack', 'Tools', 'Bench', 'Throughput', 'Faults', 'Fuzz', 'Soak')]
    [string] $Task = 'Build',

    # The folder of Amazon's OpenAPI files, for Facts, or of the CLDR packages, for Regions.
    [Parameter(Position = 1)]
    [string] $Folder,

    # Start the demo over with an empty store.
    [switch] $Fresh,

    # Soak for half an hour instead of a minute.
    [switch] $Long
)

$ErrorActionPreference = 'Stop'

if (-not (Get-Command dotnet -CommandType Application -ErrorAction Ignore)) {
    throw 'The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again.'
}

# No telemetry, and no build server that stays behind.
$settings = @{
    DOTNET_CLI_TELEMETRY_OPTOUT   = '1'
    DOTNET_NOLOGO                 = '1'
    DOTNET_CLI_UI_LANGUAGE        = 'en'
    MSBUILDDISABLENODEREUSE       = '1'
    UseSharedCompilation          = 'false'
    DOTNET_CLI_USE_MSBUILD_SERVER = '0'
}
foreach ($name in $settings.Keys) {
    Set-Item -Path "Env:$name" -Value $settings[$name]
}

# Windows PowerShell turns a line on stderr into a terminating error while 'Stop' is in force.
$ErrorActionPreference = 'Continue'
# The build runs in the clone; a folder is meant from where the caller is.
$source = if ($Folder) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder) }
Push-Location -LiteralPath $PSScriptRoot
try {
    $output = dotnet build build/Build.csproj --configuration Release --verbosity quiet -nologo
    if ($LASTEXITCODE -ne 0) {
        $output
        exit 1
    }

    $arguments = @($Task.ToLowerInvariant())
    if ($Folder) {
        $arguments += $source
    }
    if ($Fresh) {
        $arguments += '--fresh'
    }
    if ($Long) {
        $arguments += '--long'
    }

    dotnet build/bin/Release/net10.0/Build.dll $arguments
    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
