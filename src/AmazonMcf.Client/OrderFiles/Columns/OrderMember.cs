using System.Runtime.CompilerServices;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>A member of an order that a column can fill.</summary>
/// <param name="Path">Its path in the order, <c>Items[].</c> for members of lines.</param>
/// <param name="Level">Whether it belongs to the order or to a line.</param>
/// <param name="Read">Takes a cell into a draft; returns the violated rule if the cell cannot be read, otherwise null.</param>
internal sealed record OrderMember(string Path, MemberLevel Level, Func<OrderDraft, string, string?> Read)
{
    /// <summary>There is one object a member, so that members are compared and looked up as such.</summary>
    public bool Equals(OrderMember? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Whether the value is personal data and must not be shown.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What kind of value it is, and so how a damaged cell is repaired.</summary>
    public ValueForm Form { get; init; }

    /// <summary>Whether the value is a date, whose order of day and month the whole file may show.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether the column is kept beside the order like one that fills no member.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the value may run over several lines.</summary>
    public bool IsLongText { get; init; }
}
