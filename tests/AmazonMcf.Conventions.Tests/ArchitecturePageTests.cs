using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>docs/architecture.md names files, folders and tests that exist.</summary>
public partial class ArchitecturePageTests
{
    private const int MostHops = 24;

    private static readonly string Page = Tree.Read("docs", "architecture.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_way_of_an_order_is_a_list_of_files_that_exist()
    {
        var hops = Hops();

        Assert.StartsWith("src/AmazonMcf/Commands/", hops.FirstOrDefault().File, StringComparison.Ordinal);
        Rule.Holds(
            "The hop names a file that is not there: name the one that does the work now.",
            hops.Select(hop => hop.File).Where(file => !File.Exists(Tree.Path(file)))
        );
        Rule.Holds(
            "The file is named twice: one hop a file.",
            hops.GroupBy(hop => hop.File).Where(same => same.Count() > 1).Select(same => same.Key)
        );
    }

    [Fact]
    public void The_way_of_an_order_is_numbered_and_short()
    {
        var hops = Hops();

        Assert.Equal(Enumerable.Range(1, hops.Count), hops.Select(hop => hop.Number));
        Assert.True(
            hops.Count <= MostHops,
            $"An order takes {hops.Count} hops: {MostHops} are the most that a reader should have to follow."
        );
    }

    [Fact]
    public void The_tree_is_the_one_of_the_clone()
    {
        var named = FoldersOfTheTree();
        var there = from project in Directory.EnumerateDirectories(Tree.Path("src"))
                    where Path.GetFileName(project) is not ("Module" or "AmazonMcf.Loader")
                    from folder in Directory.EnumerateDirectories(project)
                    where Tree.Files(folder).Any() && Path.GetFileName(folder) is not ("bin" or "obj")
                    select Tree.Display(folder);

        Rule.Holds("The tree names a folder that is not there.", named.Where(folder => !Directory.Exists(Tree.Path(folder))));
        Rule.Holds(
            "Say in the tree what the folder holds.",
            there.Where(folder => !named.Any(name => name == folder || name.StartsWith(folder + "/", StringComparison.Ordinal))));
    }

    [Fact]
    public void Guards_of_rules_are_tests_that_exist()
    {
        var tests = Tree.Files(Tree.Path("tests")).Select(file => Path.GetFileName(file)).ToHashSet();

        Rule.Holds(
            "The table of rules names a test that is not there.",
            from row in Section("## Rules").Split('\n')
            where row.StartsWith('|')
            from name in TestName().Matches(row).Select(match => match.Groups[1].Value)
            let file = name.EndsWith(".ps1", StringComparison.Ordinal) ? name : name + ".cs"
            where !tests.Contains(file)
            select name);
    }

    private static List<(int Number, string File)> Hops() =>
    [
        .. from match in Hop().Matches(Section("## The path of one order").Split("\n### ")[0])
           select (int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups[2].Value),
    ];

    /// <summary>The folders that the tree names, below the folders that are indented less.</summary>
    private static List<string> FoldersOfTheTree()
    {
        var folders = new List<string>();
        var open = new List<(int Depth, string Path)>();
        foreach (var line in Section("## The tree").Split("```")[1].Split('\n'))
        {
            var depth = line.Length - line.TrimStart().Length;
            var names = line.Trim().Split("  ")[0].Split(' ').Where(name => name.EndsWith('/')).Select(name => name.TrimEnd('/')).ToList();
            if (names.Count == 0)
            {
                continue;
            }

            open.RemoveAll(folder => folder.Depth >= depth);
            var above = open.Count == 0 ? "" : open[^1].Path + "/";
            folders.AddRange(names.Select(name => above + name));
            open.Add((depth, above + names[0]));
        }

        return folders;
    }

    private static string Section(string heading)
    {
        var start = Page.IndexOf("\n" + heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/architecture.md has no section '{heading}'.");
        var end = Page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    [GeneratedRegex(@"^(\d+)\. `([^`]+)` \S.*$", RegexOptions.Multiline)]
    private static partial Regex Hop();

    [GeneratedRegex(@"`(\w[\w-]*(?:Tests|\.Tests\.ps1))`")]
    private static partial Regex TestName();
}
