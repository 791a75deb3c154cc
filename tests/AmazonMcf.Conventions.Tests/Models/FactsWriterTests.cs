using System.Text.Json.Nodes;
using AmazonMcf.Build;
using AmazonMcf.Build.Models;

namespace AmazonMcf.Conventions.Models;

/// <summary>What of a description is a fact.</summary>
public class FactsWriterTests
{
    private const string Description = """
        {
          "swagger": "2.0",
          "info": { "title": "Stock of things", "version": "v9", "description": "All about stock." },
          "paths": {
            "/stock/{id}": {
              "parameters": [{ "$ref": "#/parameters/Id" }],
              "get": {
                "operationId": "getStock",
                "summary": "Reads stock.",
                "description": "Reads it.\n\n| Rate (requests per second) | Burst |\n| ---- | ---- |\n| 0.5 | 10 |\n\nMore.",
                "parameters": [{ "name": "tags", "in": "query", "description": "Some tags.", "type": "array", "items": { "type": "string" },
                "collectionFormat": "multi", "maxItems": 3 }],
                "responses": {
                  "404": { "description": "There is none.", "schema": { "$ref": "#/definitions/Stock" } },
                  "200": {
                    "description": "It worked.",
                    "schema": { "$ref": "#/definitions/Stock" },
                    "headers": { "x-amzn-RequestId": { "type": "string", "description": "An id." } },
                    "x-amzn-api-sandbox": { "static": [{ "request": { "parameters": { "id": { "value": "A 1" } } },
                    "response": { "name": "This is a sentence", "count": 2 } }] }
                  }
                }
              },
              "delete": { "operationId": "dropStock", "x-amzn-api-sandbox-only": true, "x-amzn-api-sandbox": { "dynamic": {} },
              "responses": { "204": { "description": "Gone." } } }
            }
          },
          "parameters": { "Id": { "name": "id", "in": "path", "required": true, "type": "string", "minLength": 1, "pattern": "^[A-Z]+$" } },
          "definitions": {
            "Stock": {
              "description": "What is there.",
              "required": ["title"],
              "properties": {
                "title": { "type": "string", "title": "The title", "x-nullable": true, "example": "Lamp" },
                "state": { "type": "string", "enum": ["OLD", "NEW"], "x-docgen-enum-table-extension": [{ "value": "OLD",
                "description": "It is old." }] },
                "description": { "$ref": "#/definitions/Amount" }
              }
            },
            "Amount": { "type": "number", "format": "double", "minimum": 0, "exclusiveMinimum": true }
          }
        }
        """;

    private static readonly JsonNode Facts = JsonNode.Parse(FactsWriter.Write("stock.json", Description))!;

    [Fact]
    public void Definitions_become_JSON_Schema_without_descriptions() => AssertJson(
        """
        {
          "Amount": { "type": "number", "format": "double", "minimum": 0, "exclusiveMinimum": true },
          "Stock": {
            "type": "object",
            "required": ["title"],
            "properties": {
              "title": { "type": ["string", "null"] },
              "state": { "type": "string", "enum": ["OLD", "NEW"] },
              "description": { "$ref": "#/$defs/Amount" }
            }
          }
        }
        """,
        Facts["$defs"]);

    [Fact]
    public void Operations_keep_address_parameters_responses_usage_plan_and_sandbox()
    {
        AssertJson(
            """
            {
              "method": "GET", "path": "/stock/{id}", "rate": 0.5, "burst": 10,
              "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string", "minLength": 1, "pattern": "^[A-Z]+$" } },
                { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" }, "collectionFormat": "multi",
                "maxItems": 3 } }
              ],
              "responses": {
                "200": { "schema": { "$ref": "#/$defs/Stock" }, "headers": ["x-amzn-RequestId"] },
                "404": { "schema": { "$ref": "#/$defs/Stock" } }
              },
              "sandbox": [{ "status": 200, "request": { "id": "A 1" }, "response": { "name": "text", "count": 2 } }]
            }
            """,
            Facts["operations"]!["getStock"]);
        Assert.Equal(("DELETE", true, "dynamic"), (
            (string?)Facts["operations"]!["dropStock"]!["method"],
            (bool?)Facts["operations"]!["dropStock"]!["sandboxOnly"],
            (string?)Facts["operations"]!["dropStock"]!["sandbox"]));
    }

    [Fact]
    public void A_JSON_Schema_becomes_one_definition() =>
        AssertJson(
            """{ "Notice": { "type": "object", "properties": { "Kind": { "anyOf": [{ "type": "string" }, { "type": "null" }] } }, "additionalProperties": true } }""",
            JsonNode.Parse(
                FactsWriter.Write(
                    "Notice.json",
                    """
                    {
                      "$schema": "http://json-schema.org/draft-07/schema", "$id": "x", "title": "The notice", "type": "object",
                      "properties": { "Kind": { "$id": "y", "anyOf": [{ "type": "string", "examples": ["A"] }, { "type": "null" }] } },
                      "additionalProperties": true
                    }
                    """
                )
            )!["$defs"]
        );

    [Fact]
    public void A_keyword_that_is_not_known_ends_the_build_and_is_named()
    {
        var failure = Assert.Throws<BuildFailure>(() => FactsWriter.Write(
            "stock.json", Description.Replace("\"exclusiveMinimum\"", "\"smallest\"", StringComparison.Ordinal)));
        Assert.Contains("stock.json: Amount has the keyword 'smallest'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{"openapi":"3.0.0"}""", "neither Swagger 2.0 nor a JSON Schema")]
    public void A_file_of_another_kind_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<BuildFailure>(() => FactsWriter.Write("other.json", text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Delivered.", true)]
    [InlineData("Data is invalid", true)]
    [InlineData("No longer needed/wanted", true)]
    [InlineData("1 (one) or two items", true)]
    [InlineData("FBA (03/20/2024, 12:01 PM)", false)]
    [InlineData("123 Example Street", false)]
    [InlineData("2024-03-20T12:01:00Z", false)]
    [InlineData("https://www.example.com/this/is/a.", false)]
    [InlineData("PSMM-TEST-SKU-Jan-21", false)]
    [InlineData("1.0", false)]
    [InlineData("", false)]
    public void Prose_is_distinguished_from_values(string text, bool expected) => Assert.Equal(expected, ExampleValues.IsProse(text));

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
