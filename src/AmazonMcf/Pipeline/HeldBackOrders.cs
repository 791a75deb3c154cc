using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Reporting;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Writes the errors of orders that are held back: the recommendation only once, and a summary at the end if there are several orders.
/// </summary>
/// <param name="command">The command.</param>
internal sealed class HeldBackOrders(McfCmdlet command)
{
    private readonly ValidationErrorSummary summary = new();
    private bool isRecommended;

    /// <summary>Writes the errors of one order.</summary>
    /// <param name="errors">The validation errors; may be empty.</param>
    /// <param name="target">The input; null to use the validation errors as targets.</param>
    public void Add(IReadOnlyList<McfValidationError> errors, object? target)
    {
        Count(errors);
        foreach (var record in ErrorRecords.HeldBack(errors, target))
        {
            if (isRecommended)
            {
                record.ErrorDetails.RecommendedAction = "";
            }

            isRecommended = true;
            command.WriteError(record);
        }
    }

    /// <summary>Counts the errors of one order without writing them.</summary>
    /// <param name="errors">The validation errors; may be empty.</param>
    public void Count(IReadOnlyList<McfValidationError> errors) => summary.Add(errors);

    /// <summary>Writes the summary: a line for each rule, and one for the hint.</summary>
    /// <param name="hint">What to do to see the errors as a table.</param>
    public void Complete(string hint)
    {
        if (summary.OrderCount > 1)
        {
            command.WriteWarning(
            [
                .. summary.Lines().Select((line, index) => index == 0 ? line : "  " + line),
                .. hint.Length > 0 ? new[] { hint } : [],
            ]);
        }
    }
}
