using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>What can be known of the workflows without a runner.</summary>
public partial class WorkflowTests
{
    // Tree leaves out folders that start with a dot.
    private static readonly IReadOnlyList<string> Workflows = Directory.GetFiles(Tree.Path(".github", "workflows"), "*.yml");

    private static IEnumerable<(string File, string Line)> Lines =>
        from file in Workflows
        from line in File.ReadLines(file)
        select (Tree.Display(file), line.Trim());

    [Fact]
    public void There_are_workflows() => Assert.NotEmpty(Workflows);

    [Fact]
    public void Actions_are_pinned_to_a_commit_and_name_its_version()
    {
        Rule.Holds(
            "Write uses: owner/action@<40 hex digits> # v1.2.3.",
            from entry in Lines
            let use = UsedAction().Match(entry.Line)
            where use.Success && !use.Groups[1].Value.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(entry.Line)
            select $"{entry.File}: {entry.Line}");
    }

    [Fact]
    public void An_action_has_one_version_in_all_workflows()
    {
        Rule.Holds(
            "Use the same commit of an action everywhere.",
            from entry in Lines
            let use = Pinned().Match(entry.Line)
            where use.Success
            group use.Groups[2].Value by use.Groups[1].Value into action
            where action.Distinct().Count() > 1
            select action.Key);
    }

    [Fact]
    public void Commands_of_the_build_exist()
    {
        var commands = Command().Matches(Tree.Read("build", "Program.cs")).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(commands);
        Rule.Holds(
            "Name a command of build/Program.cs.",
            from entry in Lines
            from call in BuildCall().Matches(entry.Line)
            where !commands.Contains(call.Groups[1].Value)
            select $"{entry.File}: {entry.Line}");
    }

    [Fact]
    public void Files_that_are_run_or_used_exist()
    {
        Rule.Holds(
            "Correct the path, or add the file.",
            from entry in Lines
            from path in LocalPath().Matches(entry.Line)
            where !File.Exists(Tree.Path(path.Groups[1].Value))
            select $"{entry.File}: {path.Value}");
    }

    [Fact]
    public void Only_what_is_needed_is_permitted()
    {
        Rule.Holds(
            "Start the workflow with permissions: contents: read; give more to one job only.",
            from file in Workflows
            where !File.ReadAllText(file).ReplaceLineEndings("\n").Contains("\npermissions:\n  contents: read\n", StringComparison.Ordinal)
            select Tree.Display(file));
        Rule.Holds("Do not keep the token of the checkout.", CheckoutsThatKeepTheToken());
    }

    [Fact]
    public void What_is_downloaded_was_uploaded()
    {
        var steps = Workflows.SelectMany(file => ArtifactStep().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))).ToLookup(
            match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Empty(steps["download"].Except(steps["upload"]));
    }

    [Fact]
    public void Every_folder_with_packages_gets_updates()
    {
        var updates = Tree.Read(".github", "dependabot.yml");

        Rule.Holds(
            "Name the folder in .github/dependabot.yml.",
            from file in Tree.Files(Tree.Root, "package.json").Concat(Tree.Files(Tree.Root, "Dockerfile"))
            let folder = "/" + Tree.Display(Path.GetDirectoryName(file)!)
            where !Regex.IsMatch(updates, $@"(?<![\w/]){Regex.Escape(folder)}(?![\w/])")
            select folder);
    }

    [Fact]
    public void The_notes_of_a_release_are_the_section_of_its_version()
    {
        var release = Tree.Read(".github", "workflows", "release.yml");

        Assert.Contains("run: ./build/release-notes.ps1 -Version $env:TAG.Substring(1)", release, StringComparison.Ordinal);
        Assert.Contains("--notes-file release-notes.md", release, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CheckoutsThatKeepTheToken() =>
        from file in Workflows
        let text = File.ReadAllText(file)
        where Regex.Count(text, "uses: actions/checkout@") != Regex.Count(text, "persist-credentials: false")
        select Tree.Display(file);

    [GeneratedRegex(@"^(?:- )?uses: (\S+)")]
    private static partial Regex UsedAction();

    [GeneratedRegex(@"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex("""^ +"(\w+)" => """, RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\./build\.(?:sh|ps1 -Task) (\w+)")]
    private static partial Regex BuildCall();

    [GeneratedRegex(@"(?<![\w.])\./((?:build|\.github)[\w./-]*\.\w+)")]
    private static partial Regex LocalPath();

    [GeneratedRegex(@"actions/(upload|download)-artifact@[^\n]+\n\s+with:\n\s+name: (\S+)")]
    private static partial Regex ArtifactStep();
}
