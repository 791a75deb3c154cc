using AmazonMcf.Build.Models;

namespace AmazonMcf.Conventions.Models;

/// <summary>How facts become C#.</summary>
public class WireWriterTests
{
    private const string Facts = """
        {
          "operations": {
            "putThing": {
              "method": "PUT", "path": "/things",
              "parameters": [{ "name": "body", "in": "body", "schema": { "$ref": "#/$defs/Thing" } }],
              "responses": { "202": { "schema": { "$ref": "#/$defs/Reply" } }, "200": { "schema": { "$ref": "#/$defs/Done" } },
              "400": { "schema": { "$ref": "#/$defs/ErrorList" } } }
            }
          },
          "$defs": {
            "Decimal": { "type": "string" },
            "ErrorList": { "type": "object", "properties": { "errors": { "type": "array", "items": { "type": "object",
            "properties": { "code": { "type": "string" } } } } } },
            "Done": { "type": "object" },
            "Labels": { "type": "object", "additionalProperties": { "type": "integer" } },
            "Many": { "type": "array", "items": { "$ref": "#/$defs/Part" } },
            "Part": { "type": "object", "properties": { "part": { "type": "integer", "format": "int64" } } },
            "Reply": { "allOf": [{ "$ref": "#/$defs/Part" }, { "type": "object", "required": ["isDone"],
            "properties": { "isDone": { "type": "boolean" } } }] },
            "Thing": {
              "type": "object",
              "required": ["itemASIN"],
              "properties": {
                "itemASIN": { "type": "string", "minLength": 1, "maxLength": 10 },
                "price": { "$ref": "#/$defs/Decimal" },
                "when": { "type": ["string", "null"], "format": "date-time" },
                "parts": { "$ref": "#/$defs/Many" },
                "size": { "type": "object", "properties": { "unit": { "type": "string", "enum": ["A&B", "C"] } } },
                "reply": { "type": "array", "items": { "type": "object", "properties": { "size": { "type": "object",
                "properties": { "depth": { "type": "integer" } } } } } },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "counts": { "$ref": "#/$defs/Labels" },
                "free": { "type": "object" },
                "any": { "anyOf": [{ "type": "string" }, { "type": "integer" }] },
                "share": { "type": "number", "minimum": 0, "maximum": 1 },
                "alias": { "allOf": [{ "$ref": "#/$defs/Part" }] }
              }
            }
          }
        }
        """;

    private static readonly ApiModel Model = new("things.json", new WireTarget("Things v1", "Things")
    {
        Folder = "Things",
        Namespace = "Some.Things",
        ResponseInterface = "IReply",
        Roots = ["Extra"],
        Usings = ["Some.Converters"],
    });

    private static readonly IReadOnlyDictionary<string, string> Files = WireWriter.Write(Model, Facts);

    [Theory]
    [InlineData(
        "/// <summary>Required. 1 to 10 characters.</summary>\n    [JsonPropertyName(\"itemASIN\")]\n    public string? ItemAsin { get; "
            + "set; }"
    )]
    [InlineData("[JsonConverter(typeof(DecimalTextConverter))]\n    public decimal? Price { get; set; }")]
    [InlineData("public DateTime? When { get; set; }")]
    [InlineData("public List<Part>? Parts { get; set; }")]
    [InlineData("public Size? Size { get; set; }")]
    [InlineData("public IDictionary<string, string>? Labels { get; set; }")]
    [InlineData("public List<ReplyItem>? Reply { get; set; }")]
    [InlineData("public ReplyItemSize? Size { get; set; }")]
    [InlineData(
        "internal sealed partial class ReplyItemSize\n{\n    /// <summary>Optional.</summary>\n    public int? Depth { get; set; }"
    )]
    [InlineData("public IDictionary<string, int>? Counts { get; set; }")]
    [InlineData("public IDictionary<string, JsonElement>? Free { get; set; }")]
    [InlineData(
        "internal sealed partial class Done : IReply\n{\n    /// <summary>Members the type does not have, kept as they came.</summary>\n"
    )]
    [InlineData("public JsonElement? Any { get; set; }")]
    [InlineData("/// <summary>Optional. 0 to 1.</summary>\n    public decimal? Share { get; set; }")]
    [InlineData("public Part? Alias { get; set; }")]
    [InlineData("[JsonPropertyName(\"part\")]\n    public long? PartValue { get; set; }")]
    [InlineData(
        "internal sealed partial class Size\n{\n    /// <summary>Optional. Values: <c>A&amp;B</c>, <c>C</c>.</summary>\n    public "
            + "string? Unit { get; set; }"
    )]
    [InlineData("internal sealed partial class ErrorsItem\n")]
    [InlineData("internal sealed partial class ErrorList\n")]
    [InlineData(
        "internal sealed partial class Reply : IReply\n{\n    /// <summary>Optional.</summary>\n    public long? Part { get; set; }\n\n "
            + "   /// <summary>Required.</summary>\n    public bool? IsDone { get; set; }"
    )]
    [InlineData("using Some.Converters;\n\nnamespace Some.Things;\n")]
    public void Writes_the_type_of_every_member(string expected) =>
        Assert.Contains(expected, Files["ThingsTypes.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Lists_maps_and_texts_have_no_type_of_their_own()
    {
        Assert.DoesNotContain("class Labels", Files["ThingsTypes.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("class Many", Files["ThingsTypes.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("class Decimal", Files["ThingsTypes.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_context_serves_requests_responses_and_what_is_written_by_hand() =>
        Assert.EndsWith(
            "[JsonSerializable(typeof(Done))]\n[JsonSerializable(typeof(ErrorList))]\n[JsonSerializable(typeof(Extra))]\n"
            + "[JsonSerializable(typeof(Reply))]\n[JsonSerializable(typeof(Thing))]\n"
                + "internal sealed partial class ThingsJsonContext : JsonSerializerContext;\n",
            Files["ThingsJsonContext.g.cs"],
            StringComparison.Ordinal
        );

    [Fact]
    public void The_context_of_a_schema_without_operations_serves_what_it_describes() => Assert.EndsWith(
        "[JsonSerializable(typeof(Notice))]\ninternal sealed partial class AnyJsonContext : JsonSerializerContext;\n",
        WireWriter.Write(
            new ApiModel("Notice.json", new WireTarget("Notice", "Any") { Folder = "", Namespace = "Any" }),
            """{ "$defs": { "Notice": { "type": "object", "properties": { "Kind": { "type": "string" } } } } }""")["AnyJsonContext.g.cs"],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("sellerSku", "SellerSku")]
    [InlineData("isCODCapable", "IsCodCapable")]
    [InlineData("carrierURL", "CarrierUrl")]
    [InlineData("SKUPrepInstructionsList", "SkuPrepInstructionsList")]
    [InlineData("ASIN", "Asin")]
    [InlineData("a-b_c.d", "ABCD")]
    [InlineData("addressLine1", "AddressLine1")]
    [InlineData("lot2XCode", "Lot2XCode")]
    public void Names_are_in_Pascal_case(string member, string expected) => Assert.Equal(expected, WireNames.Pascal(member));
}
