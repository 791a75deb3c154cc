using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>CHANGELOG.md has the form of Keep a Changelog, so that release.yml can cut the notes of a version from it.</summary>
public partial class ChangelogTests
{
    private const string Repository = "https://github.com/amazonmcf/amazonmcf";

    private static readonly string[] Groups = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];

    private static readonly string Page = Tree.Read("CHANGELOG.md").ReplaceLineEndings("\n");

    private static readonly IReadOnlyList<string> Versions = [.. Section().Matches(Page).Select(match => match.Groups[1].Value)];

    [Fact]
    public void It_has_a_section_for_the_version_of_the_manifest() => Assert.Contains(Manifest.Version, Versions);

    [Fact]
    public void It_starts_with_what_is_unreleased_and_goes_back_in_time()
    {
        Assert.Equal("Unreleased", Versions[0]);
        Assert.Equal(Versions.Skip(1).OrderByDescending(Version.Parse), Versions.Skip(1));
    }

    [Fact]
    public void A_version_has_its_date()
    {
        Rule.Holds(
            "Write ## [Unreleased] or ## [1.2.3] - 2030-01-02.",
            from line in Page.Split('\n')
            where line.StartsWith("## ", StringComparison.Ordinal) && line != "## [Unreleased]"
            where !DateOnly.TryParseExact(line.Split(" - ")[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            select line);
    }

    [Fact]
    public void Changes_are_grouped_by_their_kind()
    {
        Rule.Holds(
            $"Use one of {string.Join(", ", Groups)}.",
            Heading().Matches(Page).Select(match => match.Groups[1].Value).Except(Groups));
    }

    [Fact]
    public void Each_heading_links_to_the_changes()
    {
        for (var index = 0; index < Versions.Count; index++)
        {
            var tag = index == 0 ? "HEAD" : "v" + Versions[index];
            var before = index + 1 < Versions.Count ? Versions[index + 1] : null;
            var target = before is null ? $"{Repository}/releases/tag/{tag}" : $"{Repository}/compare/v{before}...{tag}";
            Assert.Contains($"\n[{Versions[index]}]: {target}\n", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_change_is_listed_once_in_a_version()
    {
        Rule.Holds(
            "These entries begin alike: say it once, in the group where it belongs.",
            from section in Page.Split("\n## [")
            from entries in section.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).GroupBy(Beginning)
            where entries.Count() > 1
            select entries.Key);
    }

    private static string Beginning(string entry) => string.Join(' ', entry.Split(' ').Take(5));

    [GeneratedRegex(@"^## \[([^\]]+)\]", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
