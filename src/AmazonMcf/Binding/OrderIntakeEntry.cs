using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>One order out of the input: whole, or held back with its faults.</summary>
/// <param name="Order">The order; null when it is held back or left out.</param>
/// <param name="Faults">The rules its input breaks.</param>
/// <param name="Warnings">What the user should know.</param>
/// <param name="Target">The input, for error records.</param>
internal sealed record OrderIntakeEntry(McfOrderRequest? Order, IReadOnlyList<McfFault> Faults, IReadOnlyList<string> Warnings, object? Target);
