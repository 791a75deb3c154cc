using System.Text.RegularExpressions;

namespace AmazonMcf.Parcels.Numbers;

/// <summary>One form of tracking numbers.</summary>
/// <param name="pattern">The whole number. The check digit is the group <c>check</c>, and calculated from the group <c>serial</c>.</param>
/// <param name="digit">Calculates the check digit; null if it is not public.</param>
internal sealed class NumberForm(string pattern, Func<string, int>? digit = null)
{
    private readonly Regex regex = new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether the carrier follows from the form alone, because no other one has numbers that begin like this.</summary>
    public bool IsDistinctive { get; init; }

    /// <summary>What precedes the serial number in the calculation and is not written.</summary>
    public string Implied { get; init; } = "";

    /// <summary>Whether a number has the form, apart from its check digit.</summary>
    /// <param name="number">The number, see <see cref="TrackingNumber.Plain"/>.</param>
    public bool Matches(string number) => regex.IsMatch(number);

    /// <summary>Whether a number has the form and the right check digit, if the form has a public one.</summary>
    /// <param name="number">The number, see <see cref="TrackingNumber.Plain"/>.</param>
    public bool Fits(string number)
    {
        var match = regex.Match(number);
        return match.Success
            && (digit is null || digit(Implied + match.Groups["serial"].Value) == match.Groups["check"].Value[0] - '0');
    }
}
