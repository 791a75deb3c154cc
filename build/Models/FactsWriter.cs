using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AmazonMcf.Build.Models;

/// <summary>
/// Turns a description by Amazon, Swagger 2.0 or JSON Schema, into bare facts: the operations, and the definitions as JSON Schema.
/// Descriptions, summaries, titles and prose in examples are dropped.
/// </summary>
internal static class FactsWriter
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of the file of facts.</summary>
    /// <param name="file">The name of Amazon's file, for error messages and as the source.</param>
    /// <param name="text">Its text.</param>
    public static string Write(string file, string text)
    {
        if (JsonNode.Parse(text) is not JsonObject source)
        {
            throw new BuildFailure($"{file} is not a JSON object.");
        }

        var facts = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["source"] = file };
        if ((string?)source["swagger"] == "2.0")
        {
            facts["version"] = (string?)source["info"]?["version"];
            facts["operations"] = new OperationFacts(file, source).All();
            facts["$defs"] = Definitions(file, source["definitions"] as JsonObject ?? []);
        }
        else if (source.ContainsKey("$schema"))
        {
            facts["$defs"] = new JsonObject { [Path.GetFileNameWithoutExtension(file)] = SchemaFacts.Of(source, file) };
        }
        else
        {
            throw new BuildFailure($"{file} is neither Swagger 2.0 nor a JSON Schema: it has neither 'swagger' nor '$schema'.");
        }

        return facts.ToJsonString(Format) + "\n";
    }

    private static JsonObject Definitions(string file, JsonObject definitions) =>
        new(definitions.OrderBy(definition => definition.Key, StringComparer.Ordinal).Select(definition =>
            KeyValuePair.Create(definition.Key, (JsonNode?)SchemaFacts.Of(definition.Value, $"{file}: {definition.Key}"))));
}
