using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AmazonMcf.Conventions;

/// <summary>The two ways into the build offer the same, and what it fetches is pinned.</summary>
public partial class BuildTests
{
    // A text over several lines counts as one.
    private static readonly string Program = Concatenation().Replace(Tree.Read("build", "Program.cs"), "");

    private static readonly IReadOnlyList<string> Commands = [.. Command().Matches(Program).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Both_scripts_offer_every_command_of_the_build()
    {
        var shell = Usage().Match(Tree.Read("build.sh")).Groups[1].Value;
        var tasks = Tasks().Match(Tree.Read("build.ps1")).Groups[1].Value;

        Assert.True(Commands.Count > 10);
        Assert.Equal(Commands.Order(), Words(shell).Order());
        Assert.Equal(Commands.Order(), Words(Usage().Match(Program).Groups[1].Value).Order());
        Assert.Equal(Commands.Order(), Words(tasks).Order());
    }

    [Fact]
    public void Every_command_is_described()
    {
        var page = Tree.Read("CONTRIBUTING.md");

        Rule.Holds(
            "Give the command a row in CONTRIBUTING.md.",
            Commands.Where(command =>
                !page.Contains(
                    $"| `./build.sh {command}` | `./build.ps1 -Task {char.ToUpperInvariant(command[0])}{command[1..]}` |",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Fact]
    public void Continuous_integration_runs_the_test_command_of_the_README_and_nothing_else()
    {
        var lines = Tree.Read(".ci", "run").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));

        Assert.Contains("`./build.sh test`", Tree.Read("README.md"), StringComparison.Ordinal);
        Assert.Equal(["exec \"$(dirname \"${BASH_SOURCE[0]}\")/../build.sh\" test"], lines);
    }

    [Fact]
    public void Tools_that_are_fetched_have_one_exact_version()
    {
        using var manifest = JsonDocument.Parse(Tree.Read(".config", "dotnet-tools.json"));
        var tools = manifest.RootElement.GetProperty("tools").EnumerateObject().ToList();
        var pester = PesterVersion().Match(Tree.Read("build", "Steps", "PesterPackage.cs")).Groups[1].Value;

        Assert.Equal(["powershell"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.Matches(@"^\d+\.\d+\.\d+$", tool.Value.GetProperty("version").GetString()));
        Assert.Matches(@"^5\.\d+\.\d+$", pester);
        Assert.Contains($"-Name Pester -Version '[{pester}]'", Tree.Read("build", "ci.ps1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pester_files_that_start_first_exist()
    {
        var first = PesterFile().Matches(Tree.Read("build", "Steps", "PesterRun.cs")).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(first);
        Rule.Holds(
            "Take the file out of the list of PesterRun, or name the file that it is now.",
            first.Where(name => !File.Exists(Tree.Path("tests", "Scenarios", name + ".Tests.ps1"))));
    }

    [Fact]
    public void Packages_that_check_texts_have_one_exact_version()
    {
        using var package = JsonDocument.Parse(Tree.Read("build", "lint", "package.json"));
        var tools = package.RootElement.GetProperty("devDependencies").EnumerateObject().ToList();

        Assert.Equal(["cspell", "markdownlint-cli2"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.Matches(@"^\d+\.\d+\.\d+$", tool.Value.GetString()));
    }

    [Fact]
    public void Packages_are_audited_and_an_unreachable_feed_does_not_fail_the_build()
    {
        var settings = XDocument.Parse(Tree.Read("src", "Directory.Build.props")).Descendants().ToLookup(element => element.Name.LocalName);
        var always = settings["WarningsNotAsErrors"].Single(element => element.Attribute("Condition") is null).Value.Split(';');

        Assert.Equal(["true"], settings["NuGetAudit"].Select(element => element.Value));
        Assert.Contains("NU1900", always);
        Assert.DoesNotContain("NU1903", always);
    }

    private static IEnumerable<string> Words(string list) => Word().Matches(list).Select(match => match.Value.ToLowerInvariant());

    [GeneratedRegex("""^ +"(\w+)" => """, RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"Usage: (?:\./)?build\.sh ([^""\r\n]*)")]
    private static partial Regex Usage();

    [GeneratedRegex(@"ValidateSet\(([^)]*)\)")]
    private static partial Regex Tasks();

    [GeneratedRegex(@"""\s*\+\s*""")]
    private static partial Regex Concatenation();

    [GeneratedRegex(@"(?<![\w<-])[A-Za-z]+(?![\w>])")]
    private static partial Regex Word();

    [GeneratedRegex(@"""Scenarios-(\w+)""")]
    private static partial Regex PesterFile();

    [GeneratedRegex(@"Version = ""([\d.]+)""")]
    private static partial Regex PesterVersion();
}
