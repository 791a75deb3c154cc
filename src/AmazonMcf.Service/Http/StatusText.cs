using System.Text;

namespace AmazonMcf.Service.Http;

/// <summary>Spells the status of orders.</summary>
internal static class StatusText
{
    /// <summary>Writes a status.</summary>
    /// <param name="status">The status in Pascal case.</param>
    /// <param name="spelling">The spelling wanted.</param>
    /// <returns>For example <c>COMPLETE_PARTIALLED</c>.</returns>
    public static string? Write(string? status, StatusSpelling spelling)
    {
        if (status is null || spelling == StatusSpelling.Pascal)
        {
            return status;
        }

        var text = new StringBuilder();
        foreach (var letter in status)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
