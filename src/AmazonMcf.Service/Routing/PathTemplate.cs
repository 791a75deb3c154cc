namespace AmazonMcf.Service.Routing;

/// <summary>The path of an operation, with variable segments in braces.</summary>
internal sealed class PathTemplate
{
    private readonly string[] segments;

    /// <summary>Reads a template.</summary>
    /// <param name="template">For example <c>/fulfillmentOrders/{sellerFulfillmentOrderId}/cancel</c>.</param>
    public PathTemplate(string template) => segments = template.Split('/');

    /// <summary>How many segments are variable: of two templates that fit, the one with fewer is meant.</summary>
    public int VariableCount => segments.Count(IsVariable);

    /// <summary>Holds a path against the template.</summary>
    /// <param name="path">The path as sent, percent-encoded.</param>
    /// <returns>The variable segments, decoded, by name; null when the path does not fit.</returns>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var actual = path.Split('/');
        if (actual.Length != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            if (IsVariable(segments[i]) && actual[i].Length > 0)
            {
                values[segments[i].Trim('{', '}')] = Uri.UnescapeDataString(actual[i]);
            }
            else if (!string.Equals(segments[i], actual[i], StringComparison.Ordinal))
            {
                return null;
            }
        }

        return values;
    }

    private static bool IsVariable(string segment) => segment.Length > 0 && segment[0] == '{';
}
