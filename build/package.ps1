<#
.SYNOPSIS
Tests the packages as users get them, and writes a report for the build tool.
.DESCRIPTION
The nupkg is installed from a local repository into an empty module path, and for a user by the commands of the README; the zip is
extracted to a different path. Each must contain exactly the files in its list, byte for byte, and the demo must run from it in a process
that has no other copy of the module.
#>
[CmdletBinding()]
param(
    # The path of the packages, without the extension zip or nupkg.
    [Parameter(Mandatory)]
    [string] $Package,

    # The report: counts and failures as JSON.
    [Parameter(Mandatory)]
    [string] $ReportPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
. (Join-Path $PSScriptRoot 'engine.ps1')

$nupkg = "$Package.nupkg"
$zip = "$Package.zip"
$demo = Join-Path $PSScriptRoot 'demo.ps1'
$engine = Get-PowerShellEngine
$work = Join-Path ([System.IO.Path]::GetTempPath()) "mcf-package-$([guid]::NewGuid().ToString('n'))"
$missing = $null

# Installs as a user would. The repository is known in this folder only: nothing of the user's own is touched.
function Install-FromFeed([string] $Path) {
    $feed = New-Item -ItemType Directory -Path (Join-Path $work 'feed') -Force
    Copy-Item -LiteralPath $nupkg -Destination $feed
    $install = @(
        "Register-PSResourceRepository -Name mcf-package -Uri '$feed' -Trusted"
        "Save-PSResource -Name AmazonMcf -Repository mcf-package -Path '$Path'"
        'Unregister-PSResourceRepository -Name mcf-package'
    ) -join '; '
    $settings = @{ XDG_DATA_HOME = $work; XDG_CONFIG_HOME = $work; LOCALAPPDATA = $work; NO_COLOR = '1' }
    $said = Invoke-Isolated -Settings $settings -Arguments '-Command', "`$ErrorActionPreference = 'Stop'; $install"
    if ($LASTEXITCODE -ne 0) { throw ($said -join "`n") }
}

# Installs for a user who has nothing yet, by the commands of the README, typed in a folder with out/ in it.
function Install-AsReadme {
    $readme = Get-Content -LiteralPath (Join-Path (Split-Path -Parent $PSScriptRoot) 'README.md') -Raw
    $block = [regex]::Match($readme, '(?s)```pwsh\r?\n(Register-PSResourceRepository .*?)```').Groups[1].Value
    if (-not $block) { throw 'README.md has no pwsh block that starts with Register-PSResourceRepository.' }

    $user = (New-Item -ItemType Directory -Path (Join-Path $work 'user/out') -Force).Parent.FullName
    Copy-Item -LiteralPath $nupkg -Destination (Join-Path $user 'out')
    $null = New-Item -ItemType Directory -Path "$user/.local/share"
    $settings = @{ HOME = $user; XDG_DATA_HOME = ''; XDG_CONFIG_HOME = ''; XDG_CACHE_HOME = ''; PSModulePath = ''; NO_COLOR = '1' }
    $start = "`$ErrorActionPreference = 'Stop'; Set-Location -LiteralPath '$user'"
    $said = Invoke-Isolated -Settings $settings -Arguments '-Command', "$start; $block"
    if ($LASTEXITCODE -ne 0) { throw ($said -join "`n") }
    "$user/.local/share/powershell/Modules"
}

# Runs a separate process with different environment variables.
function Invoke-Isolated([hashtable] $Settings, [string[]] $Arguments) {
    $before = @{}
    foreach ($name in $Settings.Keys) {
        $before[$name] = [System.Environment]::GetEnvironmentVariable($name)
        [System.Environment]::SetEnvironmentVariable($name, $Settings[$name])
    }
    try {
        & $engine.Program @($engine.Arguments) -NoProfile -NonInteractive @Arguments 2>&1 | ForEach-Object { "$_" }
    }
    finally {
        foreach ($name in $before.Keys) { [System.Environment]::SetEnvironmentVariable($name, $before[$name]) }
    }
}

# The files are those of the list, and nothing else but what the installer adds.
function Assert-Whole([string] $Folder) {
    $listed = foreach ($line in Get-Content -LiteralPath (Join-Path $Folder 'FILES.sha256')) {
        $hash, $name = $line -split '  ', 2
        $file = Join-Path $Folder $name
        if (-not (Test-Path -LiteralPath $file)) { throw "$name is missing." }
        if ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $hash) { throw "$name is not what was packed." }
        $name
    }
    $found = Get-ChildItem -LiteralPath $Folder -Recurse -File | ForEach-Object { [System.IO.Path]::GetRelativePath($Folder, $_.FullName) -replace '\\', '/' }
    $extra = @($found | Where-Object { $_ -notin $listed -and $_ -notin 'FILES.sha256', 'PSGetModuleInfo.xml' -and $_ -notlike '*.nuspec' })
    if ($extra) { throw "These files are not in the list: $($extra -join ', ')" }
}

# By its name, from the only path there is; then the whole job.
function Assert-Working([string] $Path) {
    $folder = (Get-ChildItem -LiteralPath (Join-Path $Path 'AmazonMcf') -Directory).FullName
    Assert-Whole $folder
    $null = Test-ModuleManifest -Path (Join-Path $folder 'AmazonMcf.psd1')
    $settings = @{ PSModulePath = $Path; NO_COLOR = '1' }
    $base = Invoke-Isolated -Settings $settings -Arguments '-Command', '(Import-Module AmazonMcf -PassThru).ModuleBase'
    if ("$base" -ne $folder) { throw "Import-Module AmazonMcf loads '$base'." }
    $said = Invoke-Isolated -Settings $settings -Arguments '-File', $demo, '-Module', $folder, '-Store', (Join-Path $Path 'demo/embedded.db')
    if ($LASTEXITCODE -ne 0 -or $said[-1] -notmatch '^placed [1-9]') { throw ($said -join "`n") }
}

$tests = [ordered]@{
    'the nupkg installs into an empty path and the demo runs from it' = {
        $path = (New-Item -ItemType Directory -Path (Join-Path $work 'from-nupkg')).FullName
        if (Get-Module -Name Microsoft.PowerShell.PSResourceGet -ListAvailable) {
            Install-FromFeed $path
        }
        else {
            $script:missing = 'Microsoft.PowerShell.PSResourceGet is not installed: the nupkg was unpacked, not installed.'
            [System.IO.Compression.ZipFile]::ExtractToDirectory($nupkg, (Join-Path $path 'AmazonMcf/0'))
            'package', '_rels', '[Content_Types].xml' | ForEach-Object { Remove-Item -LiteralPath (Join-Path $path "AmazonMcf/0/$_") -Recurse }
        }
        Assert-Working $path
    }
    'the zip unpacks into an empty path and the demo runs from it'    = {
        $path = (New-Item -ItemType Directory -Path (Join-Path $work 'from-zip')).FullName
        Expand-Archive -LiteralPath $zip -DestinationPath $path
        Assert-Working $path
    }
}

# On Windows no variable moves the folder of the user's own modules.
if (-not $IsWindows -and (Get-Module -Name Microsoft.PowerShell.PSResourceGet -ListAvailable)) {
    $tests['the commands of the README install it for a user, and the demo runs from there'] = { Assert-Working (Install-AsReadme) }
}

$failures = @(
    try {
        foreach ($name in $tests.Keys) {
            try { $null = & $tests[$name] } catch { @{ name = $name; message = "$_`n$($_.ScriptStackTrace)" } }
        }
    }
    finally {
        Remove-Item -LiteralPath $work -Recurse -Force -ErrorAction Ignore
    }
)
@{
    missing = $missing; passed = $tests.Count - $failures.Count; failed = $failures.Count; skipped = 0; failures = $failures
} | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ReportPath
