using AmazonMcf.Model;

namespace AmazonMcf.Errors;

/// <summary>Puts all faults of one row into words.</summary>
internal static class FaultRow
{
    public static string Describe(IReadOnlyList<McfFault> faults)
    {
        var order = faults.Select(fault => fault.SellerFulfillmentOrderId).FirstOrDefault(id => !string.IsNullOrEmpty(id));
        var text = List(faults);
        return order is null ? text : $"Order '{order}' is held back. {text}";
    }

    public static string List(IReadOnlyList<McfFault> faults) => string.Join(" ", faults.Select(fault => Sentence(fault.ToString())));

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";
}
