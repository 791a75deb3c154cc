using AmazonMcf.Errors;
using AmazonMcf.Service;

namespace AmazonMcf.Pipeline;

/// <summary>A command that rules over the embedded service: its clock, its stock, its faults.</summary>
public abstract class McfEmbeddedCmdlet : McfConnectedCmdlet
{
    /// <summary>The service; ends the command on connections to anything else.</summary>
    private EmbeddedService Embedded
    {
        get
        {
            if (EmbeddedConnections.ServiceOf(Connected) is { } service) return service;
            ThrowTerminatingError(ErrorRecords.EmbeddedOnly(CommandName, Connected));
            throw new InvalidOperationException();
        }
    }

    /// <inheritdoc />
    protected override void Begin() => _ = Embedded;

    /// <summary>Does something with the service; ends the command when its store cannot be used.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>What came of it.</returns>
    protected T Rule<T>(Func<EmbeddedService, T> work)
    {
        try
        {
            return work(Embedded);
        }
        catch (EmbeddedStoreException failure)
        {
            ThrowTerminatingError(ErrorRecords.StoreUnavailable(failure, Connected.Name));
            throw;
        }
    }
}
