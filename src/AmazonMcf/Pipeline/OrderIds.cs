using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Validation;

namespace AmazonMcf.Pipeline;

/// <summary>Reads order IDs, validates each, and submits it to the dispatcher.</summary>
/// <param name="command">The command.</param>
internal sealed class OrderIds(McfConnectedCmdlet command)
{
    private int given;
    private int taken;

    /// <summary>How many IDs remain; null when they come from the pipeline.</summary>
    public int? ToCome => command.MyInvocation.ExpectingInput ? null : given - taken;

    /// <summary>Validates and submits order IDs.</summary>
    /// <typeparam name="TRequest">The request for one order.</typeparam>
    /// <typeparam name="TResult">The result for one order.</typeparam>
    /// <param name="ids">The IDs.</param>
    /// <param name="into">The dispatcher.</param>
    /// <param name="create">Creates the request for one order.</param>
    /// <param name="check">Validates the request, in addition to its ID. Default: only the ID is validated.</param>
    public void Take<TRequest, TResult>(
        McfOrderId[] ids,
        Dispatcher<TRequest, TResult> into,
        Func<string, TRequest> create,
        Func<TRequest, McfConnection?, IReadOnlyList<McfValidationError>>? check = null
    )
    {
        given += ids.Length;
        foreach (var id in ids)
        {
            var after = taken + 1;
            foreach (var connection in command.Route(InputSeller.Of(id), id.Value))
            {
                Take(id.Value, connection, after);
            }
        }

        void Take(string id, McfConnection? connection, int after)
        {
            var request = create(id);
            var errors = OrderIdRules.Validate(id) is { Count: > 0 } broken ? broken : check?.Invoke(request, connection) ?? [];
            foreach (var record in ErrorRecords.InvalidRequest(errors, id))
            {
                command.WriteError(record);
            }

            // A stop can come at any call above: until its error is written or the dispatcher has it, an id is still to come.
            taken = after;
            if (errors.Count == 0)
            {
                into.Submit(request, connection);
            }
        }
    }
}
