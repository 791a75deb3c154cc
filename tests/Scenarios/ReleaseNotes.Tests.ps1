# The notes of a release are the section of its version in CHANGELOG.md.

BeforeAll {
    $script:script = Join-Path -Path $PSScriptRoot -ChildPath '../../build/release-notes.ps1'
    $script:changelog = Join-Path -Path $TestDrive -ChildPath 'CHANGELOG.md'
    @'
# Changelog

## [Unreleased]

## [1.2.0] - 2030-02-03

### Added

- A command. See [the page](docs/page.md#part) and [Amazon](https://example.com/a).

### Fixed

- An error.

## [1.1.0] - 2030-01-02

### Added

- The first command.

[Unreleased]: https://example.com/compare/v1.2.0...HEAD
[1.2.0]: https://example.com/compare/v1.1.0...v1.2.0
'@ | Set-Content -LiteralPath $changelog
}

Describe 'Release notes' {
    It 'are the section of the version, without its heading' {
        $notes = & $script -Version 1.2.0 -Changelog $changelog
        $notes | Should -BeLike '### Added*- An error.'
        $notes | Should -Not -Match 'first command'
        $notes | Should -Not -Match '## \['
    }

    It 'end before the link references' {
        & $script -Version 1.1.0 -Changelog $changelog | Should -BeExactly "### Added`n`n- The first command."
    }

    It 'link to the pages of the release' {
        $notes = & $script -Version 1.2.0 -Changelog $changelog
        $notes | Should -Match ([regex]::Escape('(https://github.com/amazonmcf/amazonmcf/blob/v1.2.0/docs/page.md#part)'))
        $notes | Should -Match ([regex]::Escape('(https://example.com/a)'))
    }

    It 'are an error for a version without a section: <_>' -ForEach '1.3.0', '1.1', 'Unreleased' {
        { & $script -Version $_ -Changelog $changelog } | Should -Throw "*no section ## ``[$_``] with changes*"
    }
}
