using System.Linq.Expressions;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>The table of one type: its members by name on the wire. Read from top to bottom for writing, by name for reading.</summary>
/// <typeparam name="T">The type of the model.</typeparam>
internal sealed class MwsType<T> : IMwsContent<T?>, IMwsTable
    where T : class, new()
{
    private static readonly Action<T, MwsReading>? Keep = FindKeep();

    private readonly List<MwsMember<T>> members = [];
    private MwsMember<T>? whole;
    private string? required;
    private Action<T>? completed;

    /// <summary>A member that occurs once; a member with an empty name represents the whole element and is the only one.</summary>
    public MwsType<T> One<TValue>(
        string name,
        Expression<Func<T, TValue>> property,
        IMwsContent<TValue> content,
        string? documented = null
    ) => Add(new MwsOne<T, TValue>(name, property, content, documented));

    /// <summary>A list. If it is whole, an entry that cannot be read makes the object that holds it unreadable.</summary>
    public MwsType<T> Many<TItem>(
        string name, Expression<Func<T, IEnumerable<TItem>?>> property, IMwsContent<TItem?> content,
        string? entry = null, Func<T, IEnumerable<TItem>>? written = null, bool isWhole = false)
        where TItem : class => Add(new MwsMany<T, TItem>(name, property, content, entry, written) { IsWhole = isWhole });

    /// <summary>An element whose members belong to this object.</summary>
    public MwsType<T> Group(string name, MwsType<T> group) => Add(new MwsGroup<T>(name, group));

    /// <summary>
    /// Without this member there is no object, and what else is there is kept as text: an amount without a number is never zero.
    /// </summary>
    public MwsType<T> Needs(string member)
    {
        required = member;
        return this;
    }

    /// <summary>What is derived once an object is read.</summary>
    public MwsType<T> Then(Action<T> complete)
    {
        completed = complete;
        return this;
    }

    /// <inheritdoc />
    public T? Read(MwsNode node, MwsReading reading)
    {
        if (required is not null && node.Children.Count > 0 && node.Find(required) is not { IsEmpty: false })
        {
            reading.Keep(node);
            return null;
        }

        var target = new T();
        if (Keep is null)
        {
            Fill(target, node, whole is not null ? reading : reading.Inside(node.Name));
        }
        else
        {
            var own = reading.OfOwn();
            Fill(target, node, own);
            Keep(target, own);
        }

        completed?.Invoke(target);
        return target;
    }

    /// <summary>Reads the members of an element into an object.</summary>
    public void Fill(T target, MwsNode node, MwsReading reading)
    {
        if (whole is not null)
        {
            whole.Read(target, node, reading);
            return;
        }

        if (node.Text is not null && node.Children.Count == 0 && members.Count > 0)
        {
            throw node.Invalid("must have members, not a single value.");
        }

        HashSet<MwsMember<T>>? seen = null;
        foreach (var child in node.Children)
        {
            if (Find(child.Name) is not { } member)
            {
                reading.Keep(child);
            }
            else if ((seen ??= []).Add(member))
            {
                member.Read(target, child, reading);
            }
            else
            {
                throw child.Invalid("occurs twice.");
            }
        }
    }

    /// <inheritdoc />
    public bool Write(T? value, MwsNode node, MwsForm form)
    {
        if (value is null)
        {
            return false;
        }

        foreach (var member in members)
        {
            member.Write(value, node, form);
        }

        return !node.IsEmpty;
    }

    /// <inheritdoc />
    public bool Has(string name) => whole is not null ? whole.Contains(name) : Find(name) is not null;

    private MwsMember<T>? Find(string name)
    {
        foreach (var member in members)
        {
            if (member.Responses(name))
            {
                return member;
            }
        }

        return null;
    }

    private MwsType<T> Add(MwsMember<T> member)
    {
        members.Add(member);
        if (member.Name.Length == 0)
        {
            whole = member;
        }

        return this;
    }

    // Responses keep unknown members as JSON text, orders to place keep unknown columns as they are.
    private static Action<T, MwsReading>? FindKeep()
    {
        if (typeof(T).GetProperty(nameof(McfOrder.AdditionalData)) is { } data)
        {
            var set = MwsProperty.Setter<T, IReadOnlyDictionary<string, string>>(data);
            return (target, reading) => set(target, reading.ToAdditionalData());
        }

        if (typeof(T).GetProperty(nameof(McfOrderRequest.AdditionalColumns)) is not { } columns)
        {
            return null;
        }

        var setColumns = MwsProperty.Setter<T, McfDictionary?>(columns);
        return (target, reading) => setColumns(target, reading.Found.Count == 0 ? null : new McfDictionary(reading.Found));
    }
}
