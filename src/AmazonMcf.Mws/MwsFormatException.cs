using System.Globalization;
using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Mws;

/// <summary>A text is no request or answer of FulfillmentOutboundShipment 2010-10-01, or a value in it cannot be read.</summary>
public sealed class MwsFormatException : McfException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="reason">One sentence: what is wrong.</param>
    /// <param name="member">The element or parameter, with dots between its parts; null when it is the text as a whole.</param>
    /// <param name="line">The line, from 1; 0 when there are no lines.</param>
    /// <param name="column">The column, from 1; 0 when it is not known.</param>
    /// <param name="path">The file; null when it came from none.</param>
    /// <param name="innerException">The cause.</param>
    public MwsFormatException(
        string reason, string? member = null, int line = 0, int column = 0, string? path = null, Exception? innerException = null)
        : base(Describe(reason, member, line, column, path), new ErrorContext { Target = path }, innerException) =>
        (Reason, Member, Line, Column, Path) = (reason, member, line, column, path);

    /// <summary>What is wrong, as one sentence.</summary>
    public string Reason { get; }

    /// <summary>The element or parameter, with dots between its parts; null when it is the text as a whole.</summary>
    public string? Member { get; }

    /// <summary>The line, from 1; 0 when there are no lines.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when it is not known.</summary>
    public int Column { get; }

    /// <summary>The file; null when the text came from none.</summary>
    public string? Path { get; }

    /// <inheritdoc />
    public override string ErrorId => "McfMwsUnreadable";

    /// <inheritdoc />
    public override string RecommendedAction => "Correct or remove what the message names; everything else was converted.";

    /// <summary>The same failure, seen from the file its text was cut out of.</summary>
    /// <param name="path">The file.</param>
    /// <param name="firstLine">The line of the file the text begins at.</param>
    internal MwsFormatException In(string? path, int firstLine) =>
        new(Reason, Member, firstLine + Math.Max(Line, 1) - 1, Line > 1 ? Column : 0, path, InnerException);

    private static string Describe(string reason, string? member, int line, int column, string? path)
    {
        var place = new List<string>();
        if (!string.IsNullOrEmpty(path))
        {
            place.Add(System.IO.Path.GetFileName(path));
        }

        if (line > 0)
        {
            place.Add("line " + line.ToString(CultureInfo.InvariantCulture));
        }

        if (column > 0)
        {
            place.Add("column " + column.ToString(CultureInfo.InvariantCulture));
        }

        if (member is not null)
        {
            place.Add(member);
        }

        return place.Count == 0 ? "The text " + reason : string.Join(", ", place) + ": " + reason;
    }
}
