using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Pipeline;

/// <summary>Chooses the option of a plan to confirm. An option that was confirmed before is chosen again.</summary>
/// <typeparam name="T">The type of the options.</typeparam>
/// <param name="kind">The kind of option, for messages.</param>
/// <param name="idOf">The ID of an option.</param>
/// <param name="statusOf">The status of an option.</param>
/// <param name="feeOf">The fee of an option; null if it is unknown.</param>
internal sealed class InboundChoice<T>(string kind, Func<T, string?> idOf, Func<T, string?> statusOf, Func<T, McfMoney?> feeOf)
    where T : class
{
    /// <summary>Decides between options with the same fee; the lowest number wins.</summary>
    public Func<T, int> Tie { get; init; } = _ => 0;

    /// <summary>Describes an option in short.</summary>
    public Func<T, string> Describe { get; init; } = option => option.ToString() ?? "";

    /// <summary>Chooses an option.</summary>
    /// <param name="options">The options.</param>
    /// <param name="id">The ID that was typed; null for none.</param>
    /// <param name="cheapest">Whether the cheapest option is chosen.</param>
    /// <returns>The option; null if the choice is not certain.</returns>
    public T? Select(IReadOnlyList<T> options, string? id, bool cheapest)
    {
        var usable = options.Where(option => InboundSelection.IsUsable(statusOf(option))).ToList();
        if (id is not null)
        {
            return usable.Find(option => idOf(option) == id);
        }

        if (cheapest || usable.Exists(option => InboundSelection.IsAccepted(statusOf(option))))
        {
            return InboundSelection.Cheapest(usable, statusOf, feeOf, Tie);
        }

        return usable.Count == 1 ? usable[0] : null;
    }

    /// <summary>The error if the choice is not certain.</summary>
    /// <param name="target">The plan or the shipment.</param>
    /// <param name="options">The options.</param>
    /// <param name="action">What to do.</param>
    public ErrorRecord Required(string target, IReadOnlyList<T> options, string action) => ErrorRecords.InboundChoiceRequired(
        kind, target, [.. options.Where(option => InboundSelection.IsUsable(statusOf(option))).Select(Describe)], action);
}
