using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Models;

/// <summary>
/// The values of an example or of a static sandbox pair: codes, ids, numbers, dates, names. Prose becomes the word "text", for
/// sentences are not facts.
/// </summary>
internal static partial class ExampleValues
{
    private const string Placeholder = "text";
    private const int FewestWordsOfProse = 3;

    public static JsonNode? Of(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Of)]),
        JsonValue leaf when leaf.TryGetValue<string>(out var text) && IsProse(text) => Placeholder,
        _ => value?.DeepClone(),
    };

    /// <summary>Whether a text is prose: three words or more, or words that end as a sentence does.</summary>
    public static bool IsProse(string text) =>
        Word().Count(text) is var words && (words >= FewestWordsOfProse || (words > 0 && text.TrimEnd().EndsWith('.')));

    // Words are what spaces separate, so that an address of the web or a SKU is none.
    [GeneratedRegex(@"(?<!\S)[\p{Pi}""'(]*\p{L}[\p{L}'’/-]*[.,;:!?)""'\p{Pf}]*(?!\S)")]
    private static partial Regex Word();
}
