namespace AmazonMcf.Conventions;

/// <summary>The public types of the module are a list that is checked in, so that a change of them is a change of that list.</summary>
public class PublicTypeTests
{
    private const int Most = 264;

    private static readonly string Baseline = Tree.Path("tests", "data", "public-types.txt");

    [Fact]
    public void The_public_types_are_those_of_the_checked_in_list()
    {
        var listed = File.ReadAllLines(Baseline);
        var built = Built();

        Rule.Holds(
            $"Make a type internal that no user of PowerShell sees, or change {Tree.Display(Baseline)}: add (+) or remove (-) these lines.",
            built.Except(listed).Select(type => "+ " + type).Concat(listed.Except(built).Select(type => "- " + type)));
        Assert.Equal(listed.Distinct().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void The_public_types_stay_few() => Assert.InRange(Built().Count, 1, Most);

    private static List<string> Built() =>
    [
        .. Tree.Assemblies("AmazonMcf", "net8.0").Concat(Tree.Assemblies("AmazonMcf.Loader", "net8.0"))
            .SelectMany(AssemblyFile.PublicTypes)
            .Distinct(),
    ];
}
