using System.Globalization;
using AmazonMcf.Errors;
using SellingPartner.Errors;

namespace AmazonMcf.Mws;

/// <summary>
/// A text is not a valid request or response of FulfillmentOutboundShipment 2010-10-01, or one of its values is not valid.
/// </summary>
public sealed class MwsFormatException : McfException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">One sentence: what is wrong.</param>
    /// <param name="member">The path of the element or parameter, with dots; null for the whole text.</param>
    /// <param name="line">The line number, from 1; 0 if there are no lines.</param>
    /// <param name="column">The column number, from 1; 0 if unknown.</param>
    /// <param name="path">The file; null if the text did not come from a file.</param>
    /// <param name="innerException">The cause.</param>
    public MwsFormatException(
        string reason, string? member = null, int line = 0, int column = 0, string? path = null, Exception? innerException = null)
        : base(Describe(reason, member, line, column, path), new ErrorContext { Target = path }, innerException) =>
        (Reason, Member, Line, Column, Path) = (reason, member, line, column, path);

    /// <summary>What is wrong, as one sentence.</summary>
    public string Reason { get; }

    /// <summary>The path of the element or parameter, with dots; null for the whole text.</summary>
    public string? Member { get; }

    /// <summary>The line number, from 1; 0 if there are no lines.</summary>
    public int Line { get; }

    /// <summary>The column number, from 1; 0 if unknown.</summary>
    public int Column { get; }

    /// <summary>The file; null if the text did not come from a file.</summary>
    public string? Path { get; }

    /// <inheritdoc />
    public override string ErrorId => "McfMwsUnreadable";

    /// <inheritdoc />
    public override string RecommendedAction => Advice ?? "Correct or remove the part named in the message.";

    /// <summary>What to do if nothing is wrong with a part of the text; null otherwise.</summary>
    internal string? Advice { get; init; }

    /// <summary>The same failure, with its position in the file that contains the text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="firstLine">The line of the file where the text begins.</param>
    internal MwsFormatException In(string? path, int firstLine) =>
        new(Reason, Member, firstLine + Math.Max(Line, 1) - 1, Line > 1 ? Column : 0, path, InnerException) { Advice = Advice };

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
