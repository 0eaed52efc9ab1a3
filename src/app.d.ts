// Nothing is added to the types of the framework.
export {};
