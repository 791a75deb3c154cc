using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>Collects the errors of a SKU map, so that all of them are reported at once.</summary>
/// <param name="path">The file; null if the map is not a file.</param>
internal sealed class SkuMapErrors(string? path)
{
    private const int MostShown = 3;
    private readonly List<McfValidationError> errors = [];

    /// <summary>Adds an error of a line of the file.</summary>
    public void Add(int line, string member, string? header, string? value, string rule) => errors.Add(new()
    {
        Member = member,
        Path = path,
        Row = line,
        Column = header,
        Value = value,
        Rule = rule,
    });

    /// <summary>Adds an error of a value of a table.</summary>
    public void Add(string member, string? value, string rule) => errors.Add(new() { Member = member, Value = value, Rule = rule });

    /// <summary>Ends the reading if there are errors.</summary>
    /// <exception cref="McfSkuMapException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count == 0)
        {
            return;
        }

        var shown = string.Join(" ", errors.Take(MostShown).Select(error => error.ToString()));
        var rest = errors.Count - MostShown;
        var more = rest > 0 ? " Further errors: " + rest.ToString(CultureInfo.InvariantCulture) + "." : "";
        throw new McfSkuMapException("The SKU map is invalid. " + shown + more, path, errors);
    }
}
