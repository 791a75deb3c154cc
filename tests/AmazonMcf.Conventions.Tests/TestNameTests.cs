using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>The name of a test is a sentence that needs no list beside it.</summary>
public partial class TestNameTests
{
    [Fact]
    public void No_test_name_starts_with_a_code()
    {
        Rule.Holds(
            "Say in the name what is tested.",
            from file in Tree.Sources("tests")
            from name in CodedName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
            select $"{Tree.Display(file)}: {name}");
    }

    [Theory]
    [InlineData("public void", "T1_an_order_is_new()")]
    [InlineData("public async Task", "E01_an_id_is_used_once()")]
    public void A_code_is_recognized(string start, string name) => Assert.Matches(CodedName(), $"{start} {name}");

    [GeneratedRegex(@"public (?:async )?(?:void|Task) ([A-Z]{1,2}\d+_\w+)\(")]
    private static partial Regex CodedName();
}
