using System.Text;

namespace AmazonMcf.Validation;

/// <summary>Text with full-width, half-width and similar forms replaced by the usual ones (NFKC).</summary>
internal static class CompatibleForm
{
    /// <summary>
    /// The text in this form. Text that has none is returned as it is: half a surrogate pair or U+FFFE, as in a damaged file.
    /// </summary>
    public static string Of(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
