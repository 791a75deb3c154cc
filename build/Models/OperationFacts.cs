using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Models;

/// <summary>The facts of the operations of a Swagger 2.0 description: address, parameters, responses, usage plan, sandbox.</summary>
/// <param name="file">The name of the description, for error messages.</param>
/// <param name="root">The description.</param>
internal sealed partial class OperationFacts(string file, JsonObject root)
{
    private const string Sandbox = "x-amzn-api-sandbox";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    /// <summary>The operations by their names.</summary>
    public JsonObject All()
    {
        var operations = new JsonObject();
        foreach (var (path, item) in root["paths"]!.AsObject())
        {
            foreach (var method in Methods.Where(method => item![method] is not null))
            {
                var name = (string?)item![method]!["operationId"]
                    ?? throw new BuildFailure($"{file}: {method.ToUpperInvariant()} {path} has no operationId.");
                operations[name] = Operation(name, method, path, item.AsObject());
            }
        }

        return operations;
    }

    private JsonObject Operation(string name, string method, string path, JsonObject item)
    {
        var source = item[method]!.AsObject();
        var facts = new JsonObject { ["method"] = method.ToUpperInvariant(), ["path"] = (string?)root["basePath"] + path };
        AddUsagePlan(facts, (string?)source["description"] ?? "");
        if ((bool?)(source["x-amzn-api-sandbox-only"] ?? item["x-amzn-api-sandbox-only"]) == true)
        {
            facts["sandboxOnly"] = true;
        }

        var parameters = Elements(item["parameters"]).Concat(Elements(source["parameters"])).Select(Resolve).ToList();
        facts["parameters"] = new JsonArray([.. parameters.Select(parameter => Parameter(parameter, name))]);
        facts["responses"] = Responses(source, name);
        if (StaticPairs(item, source) is { Count: > 0 } pairs)
        {
            facts["sandbox"] = pairs;
        }
        else if ((source[Sandbox] ?? item[Sandbox])?["dynamic"] is not null)
        {
            facts["sandbox"] = "dynamic";
        }

        return facts;
    }

    // The plan is a table in the prose: "| Rate (requests per second) | Burst |" with a row of two numbers.
    private static void AddUsagePlan(JsonObject facts, string description)
    {
        if (UsagePlan().Match(description) is { Success: true } plan)
        {
            facts["rate"] = decimal.Parse(plan.Groups[1].Value, CultureInfo.InvariantCulture);
            facts["burst"] = decimal.Parse(plan.Groups[2].Value, CultureInfo.InvariantCulture);
        }
    }

    private JsonObject Parameter(JsonObject source, string operation)
    {
        var facts = new JsonObject { ["name"] = (string?)source["name"], ["in"] = (string?)source["in"] };
        if ((bool?)source["required"] == true)
        {
            facts["required"] = true;
        }

        var schema = source["schema"] ?? new JsonObject(source.Where(member => member.Key is not ("name" or "in")).Select(Copy));
        facts["schema"] = SchemaFacts.Of(schema, $"{file}: {operation}({source["name"]})");
        return facts;
    }

    private JsonObject Responses(JsonObject source, string operation)
    {
        var facts = new JsonObject();
        foreach (var (status, response) in source["responses"]!.AsObject().OrderBy(response => response.Key, StringComparer.Ordinal))
        {
            facts[status] = Response(Resolve(response), $"{file}: {operation} {status}");
        }

        return facts;
    }

    private static JsonObject Response(JsonObject source, string place)
    {
        var facts = new JsonObject();
        if (source["schema"] is { } schema)
        {
            facts["schema"] = SchemaFacts.Of(schema, place);
        }

        if (source["headers"] is JsonObject headers)
        {
            facts["headers"] = new JsonArray([
                .. headers.Select(header => (JsonNode)header.Key).OrderBy(header => (string?)header, StringComparer.Ordinal),
            ]);
        }

        if (source["examples"] is JsonObject examples)
        {
            facts["example"] = ExampleValues.Of(examples["application/json"] ?? examples);
        }

        return facts;
    }

    private JsonArray StaticPairs(JsonObject item, JsonObject source)
    {
        var pairs = new JsonArray();
        foreach (var (status, response) in source["responses"]!.AsObject())
        {
            foreach (var pair in Elements(Resolve(response)[Sandbox]?["static"]))
            {
                pairs.Add((JsonNode)Pair(status, pair!));
            }
        }

        foreach (var pair in Elements(source[Sandbox]?["static"]).Concat(Elements(item[Sandbox]?["static"])))
        {
            pairs.Add((JsonNode)Pair("200", pair!));
        }

        return pairs;
    }

    private static JsonObject Pair(string status, JsonNode pair) => new()
    {
        ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
        ["request"] = new JsonObject((pair["request"]?["parameters"] as JsonObject ?? []).Select(parameter =>
            KeyValuePair.Create(parameter.Key, ExampleValues.Of(parameter.Value?["value"])))),
        ["response"] = ExampleValues.Of(pair["response"]),
    };

    private JsonObject Resolve(JsonNode? node)
    {
        var source = node!.AsObject();
        if ((string?)source["$ref"] is not { } reference)
        {
            return source;
        }

        return reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (part, name) => part?[name]) as JsonObject
            ?? throw new BuildFailure($"{file} refers to {reference}, which does not exist in it.");
    }

    private static IEnumerable<JsonNode?> Elements(JsonNode? list) => list as JsonArray ?? [];

    private static KeyValuePair<string, JsonNode?> Copy(KeyValuePair<string, JsonNode?> member) =>
        KeyValuePair.Create(member.Key, member.Value?.DeepClone());

    [GeneratedRegex(@"\|\s*Rate[^|]*\|\s*Burst\s*\|.*?\|\s*([\d.]+)\s*\|\s*([\d.]+)\s*\|", RegexOptions.Singleline)]
    private static partial Regex UsagePlan();
}
