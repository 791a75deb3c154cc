# What docs.ps1 does to the MAML that PlatyPS writes, so that Get-Help reads well.

# Pages are Markdown, Get-Help shows plain text.
function ConvertTo-PlainText([string] $Text) {
    $Text -replace '\[([^\]]+)\]\([^)]*\)', '$1' -replace '`([^`\r\n]+)`', '$1'
}

function Add-Element([System.Xml.XmlElement] $To, [string] $Name, [string] $Text) {
    $element = $To.OwnerDocument.CreateElement($Name, $To.GetNamespaceOfPrefix($Name.Split(':')[0]))
    if ($Text) {
        $element.InnerText = $Text
    }
    $To.AppendChild($element)
}

# PlatyPS writes an example as one text, but Get-Help expects the code separately. It shows the code first, then the remarks.
function Edit-Example([System.Xml.XmlElement] $Example) {
    $title = $Example.title
    $text = ($Example.introduction.para | Where-Object { $_ -ne [string] [char] 0x80 }) -join "`n`n"
    $parts = [regex]::Match($text, '(?s)^(?<before>.*?)```(powershell|pwsh)\n(?<code>.*?)\n```(?<after>.*)$')
    if (-not $parts.Success) {
        throw "'$title' has no block of ``````powershell or ``````pwsh."
    }

    $before = (ConvertTo-PlainText $parts.Groups['before'].Value).Trim()
    $after = ($parts.Groups['after'].Value -replace '(?m)^```\w*\n?').Trim("`n")
    $Example.RemoveAll()
    $null = Add-Element -To $Example -Name 'maml:title' -Text $title
    $null = Add-Element -To $Example -Name 'dev:code' -Text $parts.Groups['code'].Value
    $remarks = Add-Element -To $Example -Name 'dev:remarks'
    $before, $after, ' ' | Where-Object { $_ } | ForEach-Object { $null = Add-Element -To $remarks -Name 'maml:para' -Text $_ }
}

# PlatyPS omits defaults, writes full type names instead of short ones, and omits flags in the syntax.
function Edit-Parameter([System.Xml.XmlElement] $Parameter, $Page, [object[]] $Syntax) {
    $default = ($Page.Parameters | Where-Object Name -EQ $Parameter.name).DefaultValue
    if ($default) {
        $null = Add-Element -To $Parameter -Name 'dev:defaultValue' -Text $default
    }

    foreach ($entry in $Syntax.parameter | Where-Object name -EQ $Parameter.name) {
        $entry.SetAttribute('pipelineInput', $Parameter.pipelineInput)
        $entry.SetAttribute('globbing', $Parameter.globbing)
        if ($entry.parameterValue) {
            $Parameter.parameterValue.InnerText = $entry.parameterValue.InnerText
        }
    }
}

# PlatyPS repeats the online version, and writes file names where Get-Help expects command names.
function Edit-Link([object[]] $Link) {
    $online = $Link | Where-Object { $_.uri -like 'https://*' }
    $online | Select-Object -Skip 1 | ForEach-Object { $null = $_.ParentNode.RemoveChild($_) }
    $online | Select-Object -First 1 | ForEach-Object { $_.linkText = 'Online Version:' }
    $Link | Where-Object { $_ -notin $online } | ForEach-Object { $_.uri = '' }
}

function Convert-Maml([string] $Source, [object[]] $Page, [string] $Destination) {
    $help = [xml] (Get-Content -LiteralPath $Source -Raw)
    foreach ($paragraph in $help.SelectNodes('//*[local-name()="para"][not(ancestor::*[local-name()="example"])]')) {
        $paragraph.InnerText = ConvertTo-PlainText $paragraph.InnerText
    }

    foreach ($command in $help.SelectNodes('/*/*')) {
        $own = $Page | Where-Object Title -EQ $command.details.name
        $command.examples.example | ForEach-Object { Edit-Example $_ }
        $command.parameters.parameter | ForEach-Object { Edit-Parameter -Parameter $_ -Page $own -Syntax $command.syntax.syntaxItem }
        Edit-Link $command.relatedLinks.navigationLink
    }

    $settings = [System.Xml.XmlWriterSettings] @{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($true) }
    $writer = [System.Xml.XmlWriter]::Create($Destination, $settings)
    $help.Save($writer)
    $writer.Dispose()
}

# Formats a table as columns that are as wide as their longest cell.
function Format-Column([string[]] $Row) {
    $cells = @(foreach ($line in $Row | Where-Object { $_ -notmatch '^\|[-| ]+\|$' }) {
            , @($line.Trim('|', ' ') -split '\s+\|\s+' | ForEach-Object { ConvertTo-PlainText $_ })
        })
    $widths = 0..($cells[0].Count - 1) | ForEach-Object { $column = $_; ($cells | ForEach-Object { $_[$column].Length } | Measure-Object -Maximum).Maximum }
    $cells = @($cells[0], @($widths | ForEach-Object { '-' * $_ })) + @($cells | Select-Object -Skip 1)
    foreach ($line in $cells) {
        (@(0..($line.Count - 1) | ForEach-Object { $line[$_].PadRight($widths[$_]) }) -join '  ').TrimEnd()
    }
}

# Formats an about topic as Get-Help expects it: headings in capitals, with indented text below.
function Convert-Topic([string] $Source, [string] $Destination) {
    $indent = '    '
    $table = @()
    $lines = foreach ($line in @(Get-Content -LiteralPath $Source -Encoding utf8) + '') {
        if ($line -match '^\|') {
            $table += $line
            continue
        }

        if ($table) {
            Format-Column $table | ForEach-Object { "    $_" }
            $table = @()
        }

        switch -CaseSensitive -Regex ($line) {
            '^# (.*)' { "TOPIC`n    $($Matches[1])"; break }
            '^## (.*)' { $Matches[1].ToUpperInvariant(); break }
            '^### (.*)' { "    $($Matches[1])`n    $('-' * $Matches[1].Length)"; break }
            '^```\w+' { $indent = '        '; break }
            '^```$' { $indent = '    '; break }
            default { ($indent + $(if ($indent.Length -gt 4) { $line } else { ConvertTo-PlainText $line })).TrimEnd() }
        }
    }
    # A heading directly precedes its text.
    $text = ($lines -join "`n").TrimEnd() -creplace '(?m)^([A-Z][A-Z ]+|    -+)\n\n', "`$1`n"
    [System.IO.File]::WriteAllText($Destination, "$text`n", [System.Text.UTF8Encoding]::new($true))
}
