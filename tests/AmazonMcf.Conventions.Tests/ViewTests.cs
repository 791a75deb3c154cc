using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>Views show text of files and services, so each value goes through the one place that escapes control characters.</summary>
public partial class ViewTests
{
    [Fact]
    public void No_view_shows_a_value_as_it_came()
    {
        Rule.Holds(
            "Show the value through [AmazonMcf.Views.ViewText] or [AmazonMcf.Views.ViewColor].",
            from file in Tree.Files(Tree.Path("src", "Module"), "*.Format.ps1xml")
            let text = Condition().Replace(File.ReadAllText(file), "")
            from shown in Property()
                .Matches(text)
                .Select(match => match.Value)
                .Concat(Script().Matches(text).Select(match => match.Groups[1].Value).Where(IsRaw))
            select $"{Path.GetFileName(file)}: {shown}"
        );
    }

    // A format of numbers and dates lets no text through.
    private static bool IsRaw(string script) =>
        !script.Contains("[AmazonMcf.Views.View", StringComparison.Ordinal)
        && !Formatted().IsMatch(script)
        && script != "@($_.Items).Count";

    // Decides whether a line is there, and shows nothing.
    [GeneratedRegex("<ItemSelectionCondition>.*?</ItemSelectionCondition>")]
    private static partial Regex Condition();

    [GeneratedRegex("<PropertyName>.*?</PropertyName>")]
    private static partial Regex Property();

    [GeneratedRegex("<ScriptBlock>(.*?)</ScriptBlock>")]
    private static partial Regex Script();

    [GeneratedRegex(@"'[^']*\{\d:[ug0.#]+\}[^']*' -f ")]
    private static partial Regex Formatted();
}
