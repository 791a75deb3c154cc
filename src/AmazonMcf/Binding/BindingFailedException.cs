using SellingPartner.Errors;

namespace AmazonMcf.Binding;

/// <summary>A value that cannot become what a parameter or a member needs.</summary>
/// <param name="member">The member as a path, for example <c>Items[2].Quantity</c>; empty for the value as a whole.</param>
/// <param name="rule">What is needed, as the rest of a sentence that begins with the member.</param>
internal sealed class BindingFailedException(string member, string rule)
    : Exception(VisibleText.Of((member.Length == 0 ? "The value" : member) + " " + rule))
{
    /// <summary>The member as a path.</summary>
    public string Member { get; } = member;

    /// <summary>What is needed.</summary>
    public string Rule { get; } = rule;

    /// <summary>The same failure, seen from the object around the member.</summary>
    public BindingFailedException Inside(string outer)
    {
        var dot = Member.Length == 0 || Member[0] == '[' ? "" : ".";
        return new(outer + dot + Member, Rule);
    }
}
