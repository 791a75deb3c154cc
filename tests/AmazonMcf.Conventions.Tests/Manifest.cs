using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>What AmazonMcf.psd1 says.</summary>
internal static partial class Manifest
{
    private static readonly string Text = Tree.Read("AmazonMcf.psd1");

    public static string Version => VersionLine().Match(Text).Groups[1].Value;

    public static IReadOnlyList<string> Cmdlets { get; } =
        QuotedName().Matches(CmdletsList().Match(Text).Groups[1].Value).Select(match => match.Groups[1].Value).ToList();

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"CmdletsToExport\s*=\s*@\(([^)]*)\)")]
    private static partial Regex CmdletsList();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
