using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;
using SellingPartner.Text;

namespace AmazonMcf.Submission;

/// <summary>
/// A hash of what an order sends, to recognize in a later run that it has not changed. Where the order came from is not part of it.
/// </summary>
internal static class ContentHash
{
    private const int Bytes = 16;

    private static readonly HashSet<string> NotSent = new(StringComparer.Ordinal)
    {
        nameof(McfOrderRequest.Source), nameof(McfOrderRequest.AdditionalColumns), nameof(McfSellerObject.SellerKey),
        nameof(McfSellerObject.ConnectionName), nameof(McfOrderRequestItem.ShopSku), nameof(McfOrderRequestItem.ProductName),
        nameof(McfAddress.AdditionalData),
    };

    /// <summary>The hash of an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(McfOrderRequest order)
    {
        var text = new StringBuilder();
        Write(text, order);
        return Sha256.HexOf(text.ToString(), Bytes);
    }

    // Each text has its length in front, so that no two orders have the same form. A blank member is sent like one that is not there.
    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string plain:
                text.Append(plain.Length).Append(':').Append(plain);
                break;
            case DateTime time:
                Write(text, IsoTime.ToUtc(time).ToString("O", CultureInfo.InvariantCulture));
                break;
            case IFormattable number:
                Write(text, number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(flag ? '1' : '0');
                break;
            case IEnumerable items:
                WriteItems(text, items);
                break;
            default:
                WriteMembers(text, value);
                break;
        }
    }

    private static void WriteItems(StringBuilder text, IEnumerable items)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Write(text, item);
            text.Append(',');
        }

        text.Append(']');
    }

    private static void WriteMembers(StringBuilder text, object value)
    {
        text.Append('{');
        var members = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.CanWrite && !NotSent.Contains(member.Name))
            .OrderBy(member => member.Name, StringComparer.Ordinal);
        foreach (var member in members)
        {
            var content = member.GetValue(value);
            if (content is not (null or "" or ICollection { Count: 0 }))
            {
                text.Append(member.Name).Append('=');
                Write(text, content);
                text.Append(';');
            }
        }

        text.Append('}');
    }
}
