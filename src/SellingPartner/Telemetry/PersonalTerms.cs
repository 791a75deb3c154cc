namespace SellingPartner.Telemetry;

/// <summary>
/// What must not come back of a personal value: the value as a whole, the words of a name, the part of a mail address before the @. The
/// digits of a phone number are compared by <see cref="Scrubber"/>.
/// </summary>
internal static class PersonalTerms
{
    private const int ShortestPart = 4;

    // Mailboxes of a role do not name a person, and words of the service do not either.
    private const string Roles =
        " admin billing contact hello help info mail office order orders sales service shipping shop store support team test ";

    // Names such as An, Do and So: written small they would take these words out of every sentence.
    private const string SmallWords =
        " a an and any are as at be by can do for has he her his if in is it may me my no nor not of off on one or out per she so the "
            + "to too up us was we who you ";

    /// <summary>The terms of a value.</summary>
    /// <param name="member">The member that holds it.</param>
    /// <param name="value">The value.</param>
    public static IEnumerable<HiddenTerm> Of(string member, string value)
    {
        var folded = FoldedText.Of(value).Text.Trim();
        if (folded.Length == 0)
        {
            return [];
        }

        var isName = string.Equals(member, "name", StringComparison.OrdinalIgnoreCase);
        var terms = isName ? [.. Whole(folded, isName), .. Words(folded).SelectMany(Word)] : Whole(folded, isName);
        return folded.IndexOf('@') is > 0 and var at && !folded.Contains(' ') ? [.. terms, .. Mailbox(folded.Substring(0, at))] : terms;
    }

    // Shorter values, such as the code of a state, are no secret; a short name is one.
    private static IEnumerable<HiddenTerm> Whole(string value, bool isName)
    {
        if (value.Length < ShortestPart)
        {
            return isName ? Short(value) : [];
        }

        var isNumber = value.All(char.IsDigit);
        return value.Contains(' ') ? [new(value, isNumber), new(value.Replace(' ', '+'), isNumber)] : [new(value, isNumber)];
    }

    private static IEnumerable<HiddenTerm> Word(string word) =>
        word.Length >= ShortestPart || char.IsHighSurrogate(word[0]) ? [new(word, IsWord: true)]
        : word.Length > 1 ? Short(word)
        : [];

    // As it was written, with a capital and in capitals.
    private static IEnumerable<HiddenTerm> Short(string word)
    {
        var small = word.ToLowerInvariant();
        var capital = char.ToUpperInvariant(word[0]) + small.Substring(1);
        string[] forms = SmallWords.Contains(" " + small + " ")
            ? [capital, word.ToUpperInvariant()]
            : [word, small, capital, word.ToUpperInvariant()];
        return forms.Distinct(StringComparer.Ordinal).Select(form => new HiddenTerm(form, IsWord: true, IsExact: true));
    }

    private static IEnumerable<HiddenTerm> Mailbox(string mailbox)
    {
        if (mailbox.Length < ShortestPart || Roles.Contains(" " + mailbox.ToLowerInvariant() + " "))
        {
            return [];
        }

        var parts = Words(mailbox).Where(part => part.Length >= ShortestPart && !Roles.Contains(" " + part.ToLowerInvariant() + " "));
        return [new(mailbox, IsWord: true), .. parts.Select(part => new HiddenTerm(part, IsWord: true))];
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetter(text[i]) || char.IsSurrogate(text[i]));
            if (isLetter && start < 0)
            {
                start = i;
            }

            if (isLetter || start < 0)
            {
                continue;
            }

            yield return text.Substring(start, i - start);
            start = -1;
        }
    }
}
