using System.Text.Json.Nodes;
using AmazonMcf.Build.Models;

namespace AmazonMcf.Conventions.Models;

/// <summary>The facts and the wire types that are checked in are what the build writes.</summary>
public class CheckedInTests
{
    private const string Variable = "AMAZONMCF_MODELS";

    private static readonly string[] Prose = ["description", "summary", "title", "example", "examples"];

    public static TheoryData<string> Files => [.. ApiModel.All.Where(model => model.Wire is not null).Select(model => model.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Wire_types_are_what_the_build_writes_from_the_facts(string file)
    {
        var model = ApiModel.All.Single(model => model.File == file);
        var folder = Tree.Path(model.Wire!.Folder);
        var expected = WireWriter.Write(model, Tree.Read(ApiModel.FactsFolder, file));

        Assert.Equal(
            expected.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder, "*.g.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Rule.Holds(
            "Run ./build.sh wire and check in what it writes.",
            expected
                .Where(text => File.ReadAllText(Path.Combine(folder, text.Key)) != text.Value)
                .Select(text => $"{model.Wire.Folder}/{text.Key}")
        );
    }

    [Fact]
    public void Every_file_of_facts_belongs_to_a_description_of_the_build() =>
        Assert.Equal(
            ApiModel.All.Select(model => model.File).Order(StringComparer.Ordinal),
            Tree.Files(Tree.Path(ApiModel.FactsFolder))
                .Select(file => Path.GetRelativePath(Tree.Path(ApiModel.FactsFolder), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Facts_hold_no_prose()
    {
        Rule.Holds(
            "Sentences of a description are not facts: let the build drop them.",
            from file in Tree.Files(Tree.Path(ApiModel.FactsFolder))
            from text in Texts(JsonNode.Parse(File.ReadAllText(file)), "$")
            where ExampleValues.IsProse(text.Value)
            select $"{Tree.Display(file)} {text.Path}: {text.Value}");
        Rule.Holds(
            "Keywords of prose are not facts: let the build drop them.",
            from file in Tree.Files(Tree.Path(ApiModel.FactsFolder))
            from keyword in Keywords(JsonNode.Parse(File.ReadAllText(file))!["$defs"])
            where Prose.Contains(keyword)
            select $"{Tree.Display(file)}: {keyword}");
    }

    [ModelsFact(Variable)]
    public void Facts_are_what_the_build_writes_from_the_descriptions()
    {
        var folder = Environment.GetEnvironmentVariable(Variable)!;

        Rule.Holds(
            $"Run ./build.sh facts {folder} and check in what it writes.",
            from model in ApiModel.All
            where
                FactsWriter.Write(model.File, File.ReadAllText(Path.Combine(folder, model.File)))
                != Tree.Read(ApiModel.FactsFolder, model.File)
            select model.File
        );
    }

    [ModelsFact(Variable)]
    public void Every_description_can_be_turned_into_facts_without_prose_and_into_wire_types()
    {
        var folder = Environment.GetEnvironmentVariable(Variable)!;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var file = Path.GetFileName(path);
            var facts = FactsWriter.Write(file, File.ReadAllText(path));
            Assert.DoesNotContain(Texts(JsonNode.Parse(facts), file), text => ExampleValues.IsProse(text.Value));
            var model = new ApiModel(file, new WireTarget(file, "Any") { Folder = "", Namespace = "Any" });
            Assert.Contains("sealed partial class", WireWriter.Write(model, facts)["AnyTypes.g.cs"], StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Path, string Value)> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value, $"{path}.{member.Key}")),
        JsonArray elements => elements.SelectMany((element, index) => Texts(element, $"{path}[{index}]")),
        JsonValue leaf when leaf.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    // The names of members are facts, whatever they are.
    private static IEnumerable<string> Keywords(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "properties"
            ? member.Value!.AsObject().SelectMany(property => Keywords(property.Value))
            : Keywords(member.Value).Prepend(member.Key)),
        JsonArray elements => elements.SelectMany(Keywords),
        _ => [],
    };
}
