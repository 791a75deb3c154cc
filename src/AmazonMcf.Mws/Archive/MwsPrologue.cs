using System.Text.RegularExpressions;

namespace AmazonMcf.Mws;

/// <summary>
/// The text before the first element of a document, across any number of pieces. A type definition in it is rejected later on and may hold
/// anything, also what looks like elements, so it is passed over as a whole.
/// </summary>
internal sealed class MwsPrologue
{
    private const string Definition = "<!DOCTYPE";

    private static readonly Regex FirstElement = new(
        @"<(?:[\w.-]{1,40}:)?(?<name>[A-Za-z_][\w.-]{0,200})(?=[\s/>]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private bool isInSubset;

    /// <summary>The line of the type definition, from 1; 0 when there is none.</summary>
    public int DefinitionLine { get; private set; }

    /// <summary>Whether a type definition has begun and not ended.</summary>
    public bool IsInDefinition { get; private set; }

    /// <summary>Looks for the first element in the next piece.</summary>
    /// <returns>The place of the element and its name without prefix; null when it is not in this piece.</returns>
    public (int Index, string Name)? Find(string text, int at, int line)
    {
        while (true)
        {
            if (IsInDefinition)
            {
                at = Skip(text, at);
            }

            if (IsInDefinition)
            {
                return null;
            }

            var first = FirstElement.Match(text, at);
            var definition = text.IndexOf(Definition, at, StringComparison.Ordinal);
            if (definition < 0 || (first.Success && first.Index < definition))
            {
                return first.Success ? (first.Index, first.Groups["name"].Value) : null;
            }

            (DefinitionLine, IsInDefinition, at) = (line, true, definition + Definition.Length);
        }
    }

    // The place behind the definition: its last bracket, or the first when it has no list of declarations.
    private int Skip(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (text[at] == '[')
            {
                isInSubset = true;
            }
            else if (text[at] == ']')
            {
                isInSubset = false;
            }
            else if (text[at] == '>' && !isInSubset)
            {
                IsInDefinition = false;
                return at + 1;
            }
        }

        return at;
    }
}
