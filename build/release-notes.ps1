<#
.SYNOPSIS
Writes the section of a version in CHANGELOG.md as the notes of its release.
#>
[CmdletBinding()]
param(
    # The version, such as 0.2.0.
    [Parameter(Mandatory)]
    [string] $Version,

    # The file to read. Default: CHANGELOG.md of the repository.
    [string] $Changelog = (Join-Path -Path $PSScriptRoot -ChildPath '../CHANGELOG.md')
)

$ErrorActionPreference = 'Stop'

$text = [System.IO.File]::ReadAllText((Resolve-Path -LiteralPath $Changelog).ProviderPath).Replace("`r`n", "`n")
$section = [regex]::Match($text, "(?ms)^## \[$([regex]::Escape($Version))\][^\n]*\n(.*?)(?=^## |^\[[^\]\n]+\]: |\z)")
$notes = $section.Groups[1].Value.Trim()
if (-not $notes) {
    throw "$Changelog has no section ## [$Version] with changes: write it, then release."
}

# A link to a page is relative to the changelog, and a release has no folder.
$pages = "https://github.com/amazonmcf/amazonmcf/blob/v$Version/"
[regex]::Replace($notes, '\]\((?!\w+:)(?!#)([^)\s]+)\)', "]($pages`$1)")
