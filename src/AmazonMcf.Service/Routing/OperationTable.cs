using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Routing;

/// <summary>Finds the operation a request addresses.</summary>
internal sealed class OperationTable
{
    private readonly List<(ServiceApi Api, IServiceOperation Operation, PathTemplate Template)> entries;

    /// <summary>Makes a table.</summary>
    /// <param name="apis">The APIs of the service.</param>
    public OperationTable(IEnumerable<ServiceApi> apis) => entries =
    [
        .. apis
            .SelectMany(api => api.Operations, (api, operation) => (
                Api: api,
                Operation: operation,
                Template: new PathTemplate(api.BasePath + operation.Path)))
            .OrderBy(entry => entry.Template.VariableCount),
    ];

    /// <summary>Finds an operation; fixed segments win over variable ones.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation with the variable segments of the path; null when there is none.</returns>
    public Route? Find(ServiceRequest request)
    {
        foreach (var (api, operation, template) in entries)
        {
            if (operation.Method == request.Method && template.Match(request.Path) is { } path)
            {
                return new Route(operation, api.BasePath + " " + operation.Name, path) { Failures = api.Failures };
            }
        }

        return null;
    }
}
