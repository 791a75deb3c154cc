using System.Collections;
using System.Management.Automation;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts an order to one row for each line: the columns of the order, with the parts of its address, and those of the line. Lists other
/// than the lines are one text.
/// </summary>
internal static class OrderRows
{
    private static readonly string[] OfTheOrder = [nameof(McfSellerObject.SellerKey), nameof(McfSellerObject.ConnectionName)];

    /// <summary>The rows of an order.</summary>
    /// <param name="order">An order or an order request.</param>
    public static IEnumerable<PSObject> Of(object order)
    {
        object?[] lines = [.. InputObject.Items(InputObject.Find(order, nameof(McfOrder.Items)))];
        foreach (var line in lines.Length == 0 ? [null] : lines)
        {
            yield return Row(order, line);
        }
    }

    private static PSObject Row(object order, object? line)
    {
        var row = new PSObject();
        foreach (var member in InputObject.Read(order).Where(member => member.Key != nameof(McfOrder.Items)))
        {
            if (member.Key == nameof(McfOrder.DestinationAddress))
            {
                Add(row, InputObject.Read(member.Value ?? new McfAddress()), "");
            }
            else
            {
                Add(row, [member], "");
            }
        }

        if (line is not null)
        {
            Add(row, InputObject.Read(line).Where(member => !OfTheOrder.Contains(member.Key)), "Item");
        }

        return row;
    }

    // A name that the order has, too, such as AdditionalData, gets a prefix.
    private static void Add(PSObject row, IEnumerable<KeyValuePair<string, object?>> members, string prefix)
    {
        foreach (var member in members)
        {
            var name = row.Properties[member.Key] is null ? member.Key : prefix + member.Key;
            if (row.Properties[name] is null)
            {
                row.Properties.Add(new PSNoteProperty(name, Cell(member.Value)));
            }
        }
    }

    private static object? Cell(object? value) => value is null or string or ValueType ? value
        : value is IEnumerable list and not IDictionary && value.ToString() == value.GetType().ToString()
            ? string.Join("; ", list.Cast<object?>().Select(InputObject.Unwrap))
        : value.ToString();
}
