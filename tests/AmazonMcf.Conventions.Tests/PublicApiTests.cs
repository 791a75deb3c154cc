namespace AmazonMcf.Conventions;

/// <summary>
/// The public surface is checked in: PublicAPI.Shipped.txt and PublicAPI.Unshipped.txt of each library list its types and members.
/// The compiler compares them with the source; these tests show that it does so for everything that ships in the module.
/// </summary>
public class PublicApiTests
{
    private const int Most = 375;

    [Fact]
    public void Every_library_lists_its_public_surface()
    {
        Rule.Holds(
            "Add PublicAPI.Shipped.txt and PublicAPI.Unshipped.txt to the project, then run ./build.sh api.",
            from project in Tree.Files(Tree.Path("src"), "*.csproj")
            where !File.ReadAllText(project).Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal)
            from name in (string[])["PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt"]
            let file = Path.Combine(Path.GetDirectoryName(project)!, name)
            where !File.Exists(file)
            select Tree.Display(file));
    }

    [Fact]
    public void The_public_types_are_those_of_the_checked_in_lists()
    {
        var listed = Listed();
        var built = Built();

        Rule.Holds(
            "Make a type internal that no user of PowerShell sees, or add (+) or remove (-) it in PublicAPI.Unshipped.txt of its project.",
            built.Except(listed).Select(type => "+ " + type).Concat(listed.Except(built).Select(type => "- " + type)));
    }

    [Fact]
    public void The_public_types_stay_few() => Assert.InRange(Built().Count, 1, Most);

    private static List<string> Built() =>
    [
        .. Tree.Assemblies("AmazonMcf", "net8.0").Concat(Tree.Assemblies("AmazonMcf.Loader", "net8.0"))
            .SelectMany(AssemblyFile.PublicTypes)
            .Distinct(),
    ];

    /// <summary>The types of the lists, named as in metadata; none of them is nested.</summary>
    private static List<string> Listed() =>
    [
        .. from file in Tree.Files(Tree.Path("src"), "PublicAPI.*.txt")
           from entry in File.ReadLines(file)
           where entry.Length > 0 && entry[0] != '#'
           where !entry.Contains(" -> ", StringComparison.Ordinal) && !entry.Contains('(', StringComparison.Ordinal)
           select MetadataName(entry),
    ];

    private static string MetadataName(string entry)
    {
        var parts = entry.Split('<');
        return parts.Length == 1 ? entry : $"{parts[0]}`{parts[1].Count(letter => letter == ',') + 1}";
    }
}
