using System.Globalization;
using System.Linq.Expressions;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>A member that is a list: an element with one element an entry, or parameters numbered from 1.</summary>
/// <typeparam name="T">The type the table describes.</typeparam>
/// <typeparam name="TItem">The type of the entries.</typeparam>
/// <param name="name">The name of the list.</param>
/// <param name="property">The member.</param>
/// <param name="content">What an entry is.</param>
/// <param name="entry">The other name of entries, beside <c>member</c>; null when there is none.</param>
/// <param name="written">What is written in place of the member; null for the member.</param>
internal sealed class MwsMany<T, TItem>(
    string name,
    Expression<Func<T, IEnumerable<TItem>?>> property,
    IMwsContent<TItem?> content,
    string? entry,
    Func<T, IEnumerable<TItem>>? written
) : MwsMember<T>(name, null)
    where TItem : class
{
    private readonly Func<T, IEnumerable<TItem>?> get = written ?? MwsProperty.Getter<T, IEnumerable<TItem>?>(property);
    private readonly Action<T, McfCollection<TItem>> set = MwsProperty.Setter<T, McfCollection<TItem>>(property);

    /// <summary>Whether an entry that cannot be read makes the object that holds the list unreadable.</summary>
    public bool IsWhole { get; init; }

    public override void Read(T target, MwsNode node, MwsReading reading)
    {
        if (node.Text is not null && node.Children.Count == 0)
        {
            throw node.Invalid("must be a list, not a single value.");
        }

        var items = new McfCollection<TItem>();
        var number = 0;
        foreach (var child in node.Children)
        {
            if (child.Name != MwsNode.Member && child.Name != entry)
            {
                reading.Inside(Name).Keep(child);
                continue;
            }

            number++;
            try
            {
                if (!child.IsEmpty && content.Read(child, reading.Inside(MwsReading.Entry(Name, items.Count))) is { } item)
                {
                    items.Add(item);
                }
            }
            catch (MwsFormatException failure) when (!IsWhole && reading.CanSkip)
            {
                reading.Skip(Skipped(failure, child, number));
                KeepText(child, reading);
            }
        }

        set(target, items);
    }

    public override void Write(T source, MwsNode parent, MwsForm form)
    {
        if (get(source) is not { } items)
        {
            return;
        }

        var list = parent.Add(Name);
        var index = 0;
        foreach (var item in items)
        {
            var node = new MwsNode(form == MwsForm.Documentation ? entry ?? MwsNode.Member : MwsNode.Member) { Index = ++index };
            content.Write(item, node, form);
            list.Add(node);
        }
    }

    // What a response keeps goes to each of its objects, and an order must not carry the data of another.
    private void KeepText(MwsNode entry, MwsReading reading)
    {
        if (typeof(T) != typeof(MwsResponse))
        {
            reading.Inside(Name).Keep(entry);
        }
    }

    // Many entries may have the same path and line, so the message counts them and names the order.
    private MwsFormatException Skipped(MwsFormatException failure, MwsNode child, int number)
    {
        var id = child.Find("SellerFulfillmentOrderId")?.Text is { } text ? $" ('{MwsText.Shorten(text)}')" : "";
        var place = $" Entry {number.ToString(CultureInfo.InvariantCulture)}{id} of {Name} was not converted.";
        return new(failure.Reason + place, failure.Member, failure.Line, failure.Column, null, failure.InnerException);
    }
}
