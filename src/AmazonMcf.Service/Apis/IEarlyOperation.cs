namespace AmazonMcf.Service.Apis;

/// <summary>An operation that need not always wait until everything that is due has been worked out.</summary>
internal interface IEarlyOperation : IServiceOperation
{
    /// <summary>Whether a call gets the same response now as when everything that is due has been worked out.</summary>
    /// <param name="call">The call, inside its transaction.</param>
    bool CanRun(OperationCall call);
}
