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
/// Sends a request to any operation of the Selling Partner API, with the login, the quota and the errors of all commands, and returns the
/// JSON of the response as objects.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "McfRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PSObject))]
public sealed class InvokeMcfRequestCommand : McfConnectedCmdlet
{
    private ChangePrompt? prompt;

    /// <summary>The path of the operation, from the root of the host of the connection.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = "";

    /// <summary>The HTTP method. All but GET ask for confirmation and are sent once.</summary>
    [Parameter(Position = 1)]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    /// <summary>The parameters of the query.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable, an object or JSON text.</summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>Headers beside those that every request has.</summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>The scope of an operation that needs no consent of a seller, for example <c>sellingpartnerapi::notifications</c>.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Grantless { get; set; }

    /// <summary>Asks for the pages that follow, too.</summary>
    [Parameter]
    public SwitchParameter Follow { get; set; }

    /// <summary>Sends a request that creates an order, too.</summary>
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
            throw new McfInvalidRequestException($"{Description} was not sent: -Follow reads pages with GET.", ErrorContext.None);
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

    // A value of the request may be about a person: only its name is said.
    private T Bind<T>(string part, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (BindingFailedException failure)
        {
            throw new McfInvalidRequestException(
                $"{Description} was not sent: its {part} cannot be used. {failure.Message}",
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
        catch (OperationCanceledException) when (sent is { MayHaveTakenEffect: true })
        {
            WarnLate($"{Description} was sent, and no response came before the stop. Read what it was to change before you send it again.");
            throw;
        }

        if (Stopping)
        {
            WarnLate($"{Description} was accepted; its response is not written, because the command was stopped.");
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
