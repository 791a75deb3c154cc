using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Routing;

/// <summary>
/// The entry point of both hosts. Checks in the order access, rate, path; runs the operation in a transaction of its own; and lets faults
/// strike.
/// </summary>
internal sealed class ServiceRouter
{
    private readonly IEmbeddedStore store;
    private readonly RequestAuthenticator authenticator;
    private readonly TokenEndpoint tokenEndpoint;
    private readonly ResponseWriter writer;
    private readonly OperationTable operations;
    private readonly FaultEffects faults;
    private readonly DocumentEndpoint documents;

    public ServiceRouter(
        IEmbeddedStore store,
        RequestAuthenticator authenticator,
        TokenEndpoint tokenEndpoint,
        ResponseWriter writer,
        OperationTable operations)
    {
        this.store = store;
        this.authenticator = authenticator;
        this.tokenEndpoint = tokenEndpoint;
        this.writer = writer;
        this.operations = operations;
        faults = new FaultEffects(writer);
        documents = new DocumentEndpoint(store);
    }

    /// <summary>Handles a request. Throws only if the store cannot be used.</summary>
    /// <param name="request">The request.</param>
    public ServiceResponse Handle(ServiceRequest request)
    {
        if (request.Body.Length > ServiceRequest.MaxBodyBytes)
        {
            return writer.Refuse(ServiceErrors.TooLong(), null);
        }

        if (request.HasBody && string.Equals(request.Method, "GET", StringComparison.Ordinal))
        {
            return writer.Page(400, "Bad Request");
        }

        return string.Equals(request.Path, EmbeddedCredentials.TokenPath, StringComparison.Ordinal) ? HandleLogin(request)
            : DocumentEndpoint.IsAskedFor(request) ? HandleDocument(request)
            : HandleOperation(request);
    }

    /// <summary>The response to a request that failed inside the service.</summary>
    public ServiceResponse Fail() => writer.Refuse(ServiceErrors.ServerError(), null);

    private ServiceResponse HandleLogin(ServiceRequest request) => Struck(
        TokenEndpoint.Name, () => null, request, () => writer.Stamp(tokenEndpoint.Handle(request)));

    private ServiceResponse HandleDocument(ServiceRequest request) => Struck(
        DocumentEndpoint.Name, () => null, request, () => writer.Stamp(documents.Handle(request)));

    private ServiceResponse HandleOperation(ServiceRequest request)
    {
        var route = operations.Find(request);
        if (route is null)
        {
            return HandleUnknown(request);
        }

        var plan = authenticator.PlanFor(route.Operation, request);
        return Struck(route.Operation.Name, () => route.FindOrderId(request), request, () => Run(route, plan, request));
    }

    private ServiceResponse Struck(string operation, Func<string?> findOrderId, ServiceRequest request, Func<ServiceResponse> response)
    {
        var orderId = new Lazy<string?>(findOrderId, LazyThreadSafetyMode.None);
        var fault = Strike(operation, () => orderId.Value);
        return faults.Apply(fault, new FaultedCall(operation, orderId, request), response);
    }

    private ServiceResponse HandleUnknown(ServiceRequest request)
    {
        try
        {
            authenticator.Authorize(request);
            return writer.Refuse(ServiceErrors.NoSuchPath(), null);
        }
        catch (ServiceErrorException error)
        {
            return writer.Refuse(error, null);
        }
    }

    private ServiceResponse Run(Route route, UsagePlan? plan, ServiceRequest request)
    {
        try
        {
            authenticator.Admit(route, plan, request);
            var early = route.Operation as IEarlyOperation;
            var (call, body) = store.Run(
                session =>
                {
                    var call = Call(session);
                    return (call, route.Operation.Run(call));
                },
                session => early?.CanRun(Call(session)) == true);
            return writer.Respond(body, plan, call.Status, call.Headers);
        }
        catch (ServiceErrorException error)
        {
            return writer.Refuse(error, plan, route.Failures);
        }

        OperationCall Call(IStoreSession session) => new(request, route.Path, session);
    }

    private McfFaultRule? Strike(string operation, Func<string?> orderId) => store.Run(session =>
    {
        RequestCounts.Add(session, operation);
        return FaultInjector.Strike(session, operation, orderId);
    }, _ => true);
}
