using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Requests;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>
/// Sends a request to any operation of the Selling Partner API, with the same login, quotas and errors as the other commands, and returns
/// the JSON response as objects.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "McfRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject))]
public sealed class InvokeMcfRequestCommand : McfConnectedCmdlet
{
    private ChangePrompt? prompt;

    /// <summary>
    /// The path of the operation, from the root of the host, without a query string. The characters <c>/</c>, <c>#</c>, <c>?</c> and
    /// <c>%</c> in an ID must be escaped.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method. All methods except GET ask for confirmation and are sent once. Default: GET.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>
    /// The query parameters, by name. Lists are joined by commas, times become ISO 8601 in UTC, and null and empty values are omitted.
    /// Default: none.
    /// </summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>
    /// The request body: a hashtable, an object, a list of these, or JSON text, which is sent unchanged. A GET cannot have a body. Default:
    /// none.
    /// </summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>
    /// Additional request headers, by name. Headers for authentication, content and connection are an error. Default: none.
    /// </summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>
    /// The scope of a grantless operation, for example <c>sellingpartnerapi::notifications</c>. The application logs in for that scope, and
    /// the seller's token is not used. Default: the login of the seller.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Grantless { get; set; }

    /// <summary>
    /// Reads the following pages, too, and returns each as soon as it arrives. Requires GET. Default: only the requested page.
    /// </summary>
    [Parameter]
    public SwitchParameter Follow { get; set; }

    /// <summary>
    /// Sends a request that creates a fulfillment order. Default: such a request is an error, because this command does not verify that the
    /// order was created.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override bool ChangesSomething => !string.Equals(Method, "GET", StringComparison.OrdinalIgnoreCase);

    private string Description => Method.ToUpperInvariant() + " " + Path;

    /// <inheritdoc />
    protected override void End()
    {
        var plan = RequestPlan.Of(Read());
        foreach (var connection in Route(InputSeller.Unknown, Path))
        {
            if (!ChangesSomething)
            {
                WritePages(plan, Require(connection));
            }
            else if (MayChange(connection))
            {
                Change(plan, Require(connection));
            }
        }
    }

    private McfRequest Read()
    {
        if (Follow && ChangesSomething)
        {
            throw new McfInvalidRequestException($"{Description} was not sent: -Follow requires GET.", ErrorContext.None);
        }

        return new(Method, Path)
        {
            Query = Bind("query", () => RequestTable.Read(Query)),
            Body = Body is null ? null : Bind("body", () => JsonBody.Write(Body)),
            Headers = Bind("headers", () => RequestTable.Read(Headers)),
            GrantlessScope = Grantless,
            MayCreateOrders = Force,
        };
    }

    // A value in the request may be personal data, so only its name is reported.
    private T Bind<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (BindingFailedException failure)
        {
            throw new McfInvalidRequestException(
                $"{Description} was not sent: its {part} is invalid. {failure.Message}",
                ErrorContext.None
            );
        }
    }

    private void WritePages(RequestPlan plan, McfConnection connection)
    {
        if (!Follow)
        {
            Write(Run(call => connection.Requests.SendAsync(plan, call)));
            return;
        }

        foreach (var page in Stream(call => connection.Requests.FollowAsync(plan, call)))
        {
            Write(page);
        }
    }

    private void Change(RequestPlan plan, McfConnection connection)
    {
        ApiCall? sent = null;
        JsonElement? response;
        try
        {
            response = Run(call => connection.Requests.SendAsync(plan, sent = call));
        }
        catch (Exception stop) when (stop is OperationCanceledException or PipelineStoppedException && sent is { MayHaveTakenEffect: true })
        {
            WarnLate($"{Description} was sent, but no response arrived before the stop. Check its effect before you send it again.");
            throw;
        }

        if (Stopping)
        {
            WarnLate($"{Description} was accepted, but the command stopped before its response was written.");
        }

        Write(response);
    }

    // An array stays one object: a list of one would come out as its element.
    private void Write(JsonElement? response)
    {
        if (response is { } body && ResponseObject.Of(body) is { } value)
        {
            WriteObject(value, enumerateCollection: false);
        }
    }

    private bool MayChange(McfConnection? connection)
    {
        prompt ??= new(this, "Send request");
        return prompt.Ask(Description, Path, connection, () => Description);
    }
}
