using System.Text.Json;

namespace AmazonMcf.Service.Checks;

/// <summary>What a JSON parser lets through and the service does not.</summary>
internal static class JsonRules
{
    /// <summary>Whether all names and strings are Unicode text: no lone surrogates, no bytes that are not UTF-8.</summary>
    /// <param name="element">Where to begin.</param>
    public static bool IsText(JsonElement element)
    {
        try
        {
            Read(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Rejects null as an element of a list (InvalidValue): no list of the API may have one.</summary>
    /// <param name="element">Where to begin.</param>
    /// <param name="name">The member it is the value of, by its name on the wire.</param>
    public static void RefuseNullElements(JsonElement element, string name = "")
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                RefuseNullElements(member.Value, member.Name);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Null)
                {
                    throw ServiceErrors.InvalidValue("", JsonLocation.Pascal(name));
                }

                RefuseNullElements(item, name);
            }
        }
    }

    // The parser checks the syntax of strings, and decodes them only when they are read.
    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }
}
