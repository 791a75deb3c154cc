using System.Text;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>How headers are compared: by their letters and digits alone.</summary>
internal static class Header
{
    /// <summary>Brings <c>Order Number</c>, <c>order_number</c> and <c>OrderNumber</c> into one spelling.</summary>
    public static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
        }

        return text.ToString();
    }
}
