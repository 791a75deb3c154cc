using System.Text;
using System.Text.RegularExpressions;

namespace SellingPartner.Telemetry;

/// <summary>
/// The one place that removes secrets and personal data from external text before it is shown: the values that were sent, in any
/// encoding, and whatever has the form of a token or a client secret of Login with Amazon.
/// </summary>
/// <param name="findPersonal">What the request said about a person; asked when the first text comes.</param>
/// <param name="findSecrets">The secrets in use; asked for each text, so that nothing keeps them.</param>
internal sealed class Scrubber(Func<IReadOnlyList<HiddenTerm>> findPersonal, Func<IReadOnlyList<HiddenTerm>> findSecrets)
{
    private const string Hidden = "***";
    private const int FewestDigitsOfAPhone = 6;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Tokens = new(
        @"(Atz[ar]|Atc)\|[^\s""'&,<>]*|amzn1\.oa2-cs\.[^\s""'&,<>]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    private static readonly Regex DigitRuns = new(@"\d(?:[ +().\-/]{0,2}\d){5,}", RegexOptions.CultureInvariant, Limit);

    private readonly Lazy<IReadOnlyList<HiddenTerm>> personal = new(findPersonal, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Knows no value, only the forms of tokens and secrets.</summary>
    public static Scrubber OfForms { get; } = new(static () => [], static () => []);

    /// <summary>Takes out what must not be shown.</summary>
    /// <param name="text">The text.</param>
    public string Scrub(string text)
    {
        var folded = FoldedText.Of(text);
        var places = new List<(int Start, int End)>();
        foreach (var term in findSecrets().Concat(personal.Value))
        {
            foreach (var (start, length) in term.Find(folded))
            {
                places.Add(folded.Place(start, length));
            }
        }

        foreach (var match in Matches(Tokens, folded.Text).Concat(Matches(DigitRuns, folded.Text).Where(IsPhone)))
        {
            places.Add(folded.Place(match.Index, match.Length));
        }

        return places.Count == 0 ? text : Hide(text, places);
    }

    private static IEnumerable<Match> Matches(Regex pattern, string text) => pattern.Matches(text).Cast<Match>();

    // With or without the code of the country.
    private bool IsPhone(Match run)
    {
        var digits = Digits(run.Value);
        return personal.Value.Any(term => Digits(term.Text) is { Length: >= FewestDigitsOfAPhone } known && term.Text.All(IsOfPhone)
            && (digits.EndsWith(known, StringComparison.Ordinal) || known.EndsWith(digits, StringComparison.Ordinal)));
    }

    private static bool IsOfPhone(char character) => char.IsDigit(character) || character is ' ' or '+' or '(' or ')' or '.' or '-' or '/';

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit)).TrimStart('0');

    private static string Hide(string text, List<(int Start, int End)> places)
    {
        var shown = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in places.OrderBy(place => place.Start).ThenByDescending(place => place.End))
        {
            if (start >= at)
            {
                shown.Append(text, at, start - at).Append(Hidden);
            }

            at = Math.Max(at, end);
        }

        return shown.Append(text, at, text.Length - at).ToString();
    }
}
