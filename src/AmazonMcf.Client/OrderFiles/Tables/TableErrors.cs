using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Tables;

/// <summary>Collects the errors of a table, so that all of them are reported at once.</summary>
/// <param name="path">The file; null if the table is not a file.</param>
/// <param name="failure">Creates the exception from a text with the first errors, and from all errors.</param>
internal sealed class TableErrors(string? path, Func<string, IReadOnlyList<McfValidationError>, McfException> failure)
{
    private const int MostShown = 3;
    private readonly List<McfValidationError> errors = [];

    /// <summary>The worksheet; null if the file is not a workbook.</summary>
    public string? Worksheet { get; init; }

    /// <summary>Adds an error of a line of the file.</summary>
    public void Add(int line, string member, string? header, string? value, string rule) => errors.Add(new()
    {
        Member = member,
        Path = path,
        Worksheet = Worksheet,
        Row = line,
        Column = header,
        Value = value,
        Rule = rule,
    });

    /// <summary>Adds an error of a value that is not in a file.</summary>
    public void Add(string member, string? value, string rule) => errors.Add(new() { Member = member, Value = value, Rule = rule });

    /// <summary>Ends the reading if there are errors.</summary>
    /// <exception cref="McfException">There are errors.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count == 0)
        {
            return;
        }

        var shown = string.Join(" ", errors.Take(MostShown).Select(error => error.ToString()));
        var rest = errors.Count - MostShown;
        var more = rest > 0 ? " Further errors: " + rest.ToString(CultureInfo.InvariantCulture) + "." : "";
        throw failure(shown + more, errors);
    }
}
