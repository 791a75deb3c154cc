using SellingPartner.Errors;

namespace AmazonMcf.Binding;

/// <summary>A value cannot be converted to the type of a parameter or member.</summary>
/// <param name="member">The member as a path, for example <c>Items[2].Quantity</c>; empty for the value as a whole.</param>
/// <param name="rule">The requirement, as the rest of a sentence that begins with the member.</param>
internal sealed class BindingFailedException(string member, string rule)
    : Exception(VisibleText.Of((member.Length == 0 ? "The value" : member) + " " + rule))
{
    /// <summary>The path of the member; empty for the value as a whole.</summary>
    public string Member { get; } = member;

    /// <summary>The requirement, as the rest of a sentence that begins with the member.</summary>
    public string Rule { get; } = rule;

    /// <summary>The same error, with the path relative to the enclosing object.</summary>
    public BindingFailedException Inside(string outer)
    {
        var dot = Member.Length == 0 || Member[0] == '[' ? "" : ".";
        return new(outer + dot + Member, Rule);
    }
}
